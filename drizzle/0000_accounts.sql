CREATE TABLE `account` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`events` integer NOT NULL,
	`due_at` integer,
	`state` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_id_unique` ON `account` (`id`);--> statement-breakpoint
CREATE INDEX `account_due` ON `account` (`due_at`,`number`) WHERE due_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `audit` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`operator_id` text,
	`role` text,
	`action` text NOT NULL,
	`account_id` text,
	`case_id` text,
	`outcome` text NOT NULL,
	`rule` text,
	`facts` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_account` ON `audit` (`account_id`) WHERE account_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `delivery_attempt` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`answer` text,
	FOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delivery_attempt_message` ON `delivery_attempt` (`message_id`);--> statement-breakpoint
CREATE TABLE `event` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`account` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL,
	`policy_id` text,
	`policy_version` text,
	FOREIGN KEY (`account`) REFERENCES `account`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_account` ON `event` (`account`);--> statement-breakpoint
CREATE TABLE `handle` (
	`value` text NOT NULL,
	`kind` integer NOT NULL,
	`account` integer NOT NULL,
	PRIMARY KEY(`value`, `kind`, `account`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `message` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`account` integer NOT NULL,
	`contact_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`template` text NOT NULL,
	`language` text NOT NULL,
	`facts` text NOT NULL,
	`has_code` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `account`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_id_unique` ON `message` (`id`);--> statement-breakpoint
CREATE INDEX `message_account` ON `message` (`account`);--> statement-breakpoint
CREATE TABLE `operator` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`role` text NOT NULL,
	`passphrase_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`failures_in_row` integer NOT NULL,
	`locked_until` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `operator_name_key` ON `operator` (`name_key`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) WITHOUT ROWID;
