CREATE TABLE `desk_approval` (
	`id` text PRIMARY KEY NOT NULL,
	`act` text NOT NULL,
	`digest` text NOT NULL,
	`about` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision` text,
	`why` text,
	`withdrawn_at` integer,
	`used_at` integer,
	`checksum` integer
);
--> statement-breakpoint
CREATE INDEX `desk_approval_expires` ON `desk_approval` (`expires_at`);
--> statement-breakpoint
CREATE TABLE `policy_record` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`operator_id` text,
	`pack` text NOT NULL,
	`document` text,
	`reason` text,
	`checksum` integer
);
--> statement-breakpoint
-- By hand, as for the audit: who put what in force is added to and never changed.
CREATE TRIGGER `policy_record_never_changes` BEFORE UPDATE ON `policy_record` BEGIN SELECT RAISE(ABORT, 'policy_record is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `policy_record_never_goes` BEFORE DELETE ON `policy_record` BEGIN SELECT RAISE(ABORT, 'policy_record is append-only'); END;
--> statement-breakpoint
ALTER TABLE `operator` ADD `role_since` integer;--> statement-breakpoint
ALTER TABLE `operator` ADD `hands` text;--> statement-breakpoint
-- By hand: the checksum of a row is made over the new columns too. A row that was damaged before stays so.
UPDATE `operator` SET `checksum` = row_checksum(`id`, `name`, `name_key`, `role`, `passphrase_hash`, `created_at`, `failures_in_row`, `locked_until`, `passphrase_given_at`, `last_sign_in_at`, `removed_at`, `role_since`, `hands`) WHERE `checksum` = row_checksum(`id`, `name`, `name_key`, `role`, `passphrase_hash`, `created_at`, `failures_in_row`, `locked_until`, `passphrase_given_at`, `last_sign_in_at`, `removed_at`);
