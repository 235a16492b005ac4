-- WITHOUT ROWID by hand: both tables are their own index.
CREATE TABLE `account_risk` (
	`kind` integer NOT NULL,
	`at` integer NOT NULL,
	`account` integer NOT NULL,
	PRIMARY KEY(`kind`, `at`, `account`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `insight_count` (
	`measure` integer NOT NULL,
	`quarter` integer NOT NULL,
	`key` text NOT NULL,
	`value` integer NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`measure`, `quarter`, `key`, `value`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `insight_mark` (
	`source` text PRIMARY KEY NOT NULL,
	`making` integer NOT NULL,
	`reached` integer NOT NULL,
	`at` integer,
	`left_out` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`operator_id` text NOT NULL,
	`account_id` text NOT NULL,
	`case_id` text NOT NULL,
	`field` text NOT NULL,
	`sealed` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`operator_id`, `account_id`, `case_id`, `field`)
);
--> statement-breakpoint
CREATE INDEX `draft_account` ON `draft` (`account_id`);--> statement-breakpoint
CREATE INDEX `draft_at` ON `draft` (`at`);
--> statement-breakpoint
CREATE TABLE `hook_notice` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	`checksum` integer,
	`tries` integer NOT NULL,
	`next_at` integer,
	`fault` text,
	`status` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hook_notice_id_unique` ON `hook_notice` (`id`);--> statement-breakpoint
CREATE INDEX `hook_notice_next` ON `hook_notice` (`next_at`);--> statement-breakpoint
CREATE INDEX `hook_notice_case` ON `hook_notice` (`case_id`,`sequence`);
--> statement-breakpoint
ALTER TABLE `support_case` ADD `channel` text;--> statement-breakpoint
ALTER TABLE `support_case` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `support_case` ADD `waits_since` integer;--> statement-breakpoint
UPDATE `support_case` SET (`channel`, `outcome`, `waits_since`) = (SELECT c.value ->> '$.channel', c.value ->> '$.outcome', c.value ->> '$.waitsSince' FROM `account` a, json_each(CASE WHEN json_valid(a.`state`) THEN a.`state` ELSE '{}' END, '$.cases') c WHERE a.`number` = `support_case`.`account` AND c.value ->> '$.id' = `support_case`.`id`);--> statement-breakpoint
CREATE INDEX `support_case_id` ON `support_case` (`id`);--> statement-breakpoint
CREATE INDEX `support_case_open` ON `support_case` (`opened_at`,`account`,`id`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE INDEX `support_case_closed` ON `support_case` (`closed_at`,`account`,`id`,`operator_id`,`channel`,`outcome`) WHERE closed_at IS NOT NULL;
