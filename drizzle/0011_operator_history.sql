ALTER TABLE `operator` ADD `role_since` integer;--> statement-breakpoint
ALTER TABLE `operator` ADD `hands` text;--> statement-breakpoint
-- By hand: the checksum of a row is made over the new columns too. A row that was damaged before stays so.
UPDATE `operator` SET `checksum` = row_checksum(`id`, `name`, `name_key`, `role`, `passphrase_hash`, `created_at`, `failures_in_row`, `locked_until`, `passphrase_given_at`, `last_sign_in_at`, `removed_at`, `role_since`, `hands`) WHERE `checksum` = row_checksum(`id`, `name`, `name_key`, `role`, `passphrase_hash`, `created_at`, `failures_in_row`, `locked_until`, `passphrase_given_at`, `last_sign_in_at`, `removed_at`);
