CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`to` text NOT NULL,
	`due_at` integer,
	`assigned_at` integer NOT NULL,
	`assigned_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `assignment_course` ON `assignment` (`course_id`);--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`move` integer NOT NULL,
	`text` text NOT NULL,
	`operator_id` text NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `comment_run` ON `comment` (`run_id`);--> statement-breakpoint
CREATE TABLE `course` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`about` text NOT NULL,
	`in_order` integer NOT NULL,
	`parts` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `trainee_group` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`members` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `run` ADD `mode` text DEFAULT 'practice' NOT NULL;--> statement-breakpoint
ALTER TABLE `run` ADD `pass_mark` integer;--> statement-breakpoint
ALTER TABLE `run` ADD `seed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `run` ADD `variant` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `run` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `run` ADD `backs` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `run` ADD `looked` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `run` ADD `time_on_task` integer;--> statement-breakpoint
ALTER TABLE `run` ADD `goals` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `run` ADD `course_id` text;--> statement-breakpoint
CREATE INDEX `run_trainee` ON `run` (`trainee`,`started_at`);--> statement-breakpoint
CREATE INDEX `run_course` ON `run` (`course_id`);