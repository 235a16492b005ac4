ALTER TABLE `account` ADD `checksum` integer;--> statement-breakpoint
ALTER TABLE `delivery_attempt` ADD `checksum` integer;--> statement-breakpoint
ALTER TABLE `event` ADD `checksum` integer;--> statement-breakpoint
ALTER TABLE `message` ADD `checksum` integer;--> statement-breakpoint
ALTER TABLE `operator` ADD `checksum` integer;--> statement-breakpoint
ALTER TABLE `setting` ADD `checksum` integer;--> statement-breakpoint
-- By hand from here on: the rows of before get their checksum, made by a function of Latchkey's own (decision record 0021).
DROP TRIGGER `event_never_changes`;--> statement-breakpoint
UPDATE `account` SET `checksum` = row_checksum(`number`, `id`, `events`, `due_at`, `approval_until`, `state`);--> statement-breakpoint
UPDATE `delivery_attempt` SET `checksum` = row_checksum(`sequence`, `message_id`, `at`, `state`, `answer`);--> statement-breakpoint
UPDATE `event` SET `checksum` = row_checksum(`sequence`, `account`, `recorded_at`, `at`, `type`, `data`, `policy_id`, `policy_version`);--> statement-breakpoint
UPDATE `message` SET `checksum` = row_checksum(`sequence`, `id`, `account`, `contact_id`, `kind`, `value`, `template`, `language`, `facts`, `has_code`, `at`);--> statement-breakpoint
UPDATE `operator` SET `checksum` = row_checksum(`id`, `name`, `name_key`, `role`, `passphrase_hash`, `created_at`, `failures_in_row`, `locked_until`, `passphrase_given_at`, `last_sign_in_at`, `removed_at`);--> statement-breakpoint
UPDATE `setting` SET `checksum` = row_checksum(`key`, `value`);--> statement-breakpoint
CREATE TRIGGER `event_never_changes` BEFORE UPDATE ON `event` BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
