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