ALTER TABLE `operator` ADD `passphrase_given_at` integer;--> statement-breakpoint
ALTER TABLE `operator` ADD `last_sign_in_at` integer;--> statement-breakpoint
ALTER TABLE `operator` ADD `removed_at` integer;