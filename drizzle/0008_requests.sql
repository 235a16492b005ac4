CREATE TABLE `request` (
	`id` text PRIMARY KEY NOT NULL,
	`operator_id` text NOT NULL,
	`account_id` text NOT NULL,
	`digest` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	`checksum` integer
);
--> statement-breakpoint
CREATE INDEX `request_at` ON `request` (`at`);