ALTER TABLE `audit` ADD `digest` blob;--> statement-breakpoint
CREATE INDEX `audit_operator` ON `audit` (`operator_id`) WHERE operator_id IS NOT NULL;