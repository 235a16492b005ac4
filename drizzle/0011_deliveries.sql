CREATE TABLE `delivery` (
	`message` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`has_code` integer NOT NULL,
	`state` text NOT NULL,
	`since` integer NOT NULL,
	`due_at` integer,
	`tries` integer NOT NULL,
	`worth_until` integer,
	`reference` text,
	`doubtful` integer NOT NULL,
	`checksum` integer,
	FOREIGN KEY (`message`) REFERENCES `message`(`sequence`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delivery_waiting` ON `delivery` (`kind`,`has_code`,`due_at`,`message`) WHERE state IN ('queued', 'deferred');--> statement-breakpoint
CREATE INDEX `delivery_reference` ON `delivery` (`kind`,`reference`) WHERE reference IS NOT NULL;--> statement-breakpoint
CREATE INDEX `delivery_open` ON `delivery` (`kind`,`since`) WHERE state IN ('accepted', 'unknown');--> statement-breakpoint
CREATE INDEX `delivery_listed` ON `delivery` (`state`,`kind`,`message`);--> statement-breakpoint
CREATE INDEX `delivery_since` ON `delivery` (`state`,`since`);--> statement-breakpoint
CREATE TABLE `delivery_report` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`message` integer NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`status` text,
	`answer` text,
	`checksum` integer,
	FOREIGN KEY (`message`) REFERENCES `message`(`sequence`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_report_key` ON `delivery_report` (`message`,`key`);--> statement-breakpoint
CREATE TABLE `reset_token` (
	`digest` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`case_id` text,
	`contact_id` text,
	`message_id` text,
	`purpose` text,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`ended_at` integer,
	`checksum` integer
);
--> statement-breakpoint
CREATE INDEX `reset_token_account` ON `reset_token` (`account_id`);--> statement-breakpoint
CREATE INDEX `reset_token_expires` ON `reset_token` (`expires_at`);--> statement-breakpoint
CREATE TABLE `transport` (
	`kind` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`settings` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	`checksum` integer,
	`fault` text,
	`fault_answer` text,
	`fault_since` integer,
	`paused_until` integer
);
--> statement-breakpoint
CREATE TABLE `transport_secret` (
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`sealed` text NOT NULL,
	`at` integer NOT NULL,
	`checksum` integer,
	PRIMARY KEY(`kind`, `name`)
);
--> statement-breakpoint
-- By hand from here on: what became of the messages of before. What nobody took for sending has no way out any more.
INSERT INTO `delivery` (`message`, `kind`, `has_code`, `state`, `since`, `due_at`, `tries`, `worth_until`, `reference`, `doubtful`)
SELECT m.`sequence`, m.`kind`, m.`has_code`,
	CASE a.`state` WHEN 'sent' THEN 'accepted' WHEN 'delivered' THEN 'delivered' WHEN 'refused' THEN 'refused' ELSE 'not-connected' END,
	coalesce(a.`at`, m.`at`), NULL, coalesce(a.`state` IN ('sent', 'delivered', 'refused'), 0), NULL, NULL, 0
FROM `message` m LEFT JOIN `delivery_attempt` a ON a.`sequence` = (SELECT max(b.`sequence`) FROM `delivery_attempt` b WHERE b.`message_id` = m.`id`);--> statement-breakpoint
UPDATE `delivery` SET `checksum` = row_checksum(`message`, `kind`, `has_code`, `state`, `since`, `due_at`, `tries`, `worth_until`, `reference`, `doubtful`);
