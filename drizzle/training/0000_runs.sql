CREATE TABLE `run` (
	`id` text PRIMARY KEY NOT NULL,
	`scenario_id` text NOT NULL,
	`title` text NOT NULL,
	`seat` text NOT NULL,
	`trainee` text NOT NULL,
	`operator_id` text NOT NULL,
	`policy` text NOT NULL,
	`hints` integer NOT NULL,
	`hints_used` integer NOT NULL,
	`move_count` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`points` integer,
	`of` integer NOT NULL,
	`took` integer NOT NULL,
	`missed` text NOT NULL,
	`scenario` text NOT NULL,
	`moves` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `run_started` ON `run` (`started_at`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
