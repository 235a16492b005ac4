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
