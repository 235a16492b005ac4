CREATE TABLE `support_case` (
	`account` integer NOT NULL,
	`id` text NOT NULL,
	`operator_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	PRIMARY KEY(`account`, `id`),
	FOREIGN KEY (`account`) REFERENCES `account`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `support_case_operator` ON `support_case` (`operator_id`,`closed_at`);--> statement-breakpoint
ALTER TABLE `account` ADD `approval_until` integer;--> statement-breakpoint
CREATE INDEX `account_approval` ON `account` (`approval_until`,`number`) WHERE approval_until IS NOT NULL;--> statement-breakpoint
-- By hand from here on: what a store of before has not kept.
UPDATE `account` SET `state` = json_set(`state`, '$.cases', json((SELECT json_group_array(json_set(value, '$.checks', json('[]'))) FROM json_each(`state`, '$.cases')))) WHERE `state` IS NOT NULL AND json_array_length(`state`, '$.cases') > 0;--> statement-breakpoint
UPDATE `account` SET `state` = json_set(`state`, '$.approvals', json((SELECT json_group_array(json_set(value, '$.caseId', NULL)) FROM json_each(`state`, '$.approvals')))) WHERE `state` IS NOT NULL AND json_array_length(`state`, '$.approvals') > 0;--> statement-breakpoint
UPDATE `account` SET `approval_until` = (SELECT max(value ->> '$.expiresAt') FROM json_each(`state`, '$.approvals') WHERE value ->> '$.decision' IS NULL) WHERE `state` IS NOT NULL AND json_array_length(`state`, '$.approvals') > 0;--> statement-breakpoint
INSERT INTO `support_case` (`account`, `id`, `operator_id`, `opened_at`, `closed_at`) SELECT a.`number`, c.value ->> '$.id', c.value ->> '$.operatorId', c.value ->> '$.openedAt', c.value ->> '$.closedAt' FROM `account` a, json_each(a.`state`, '$.cases') c WHERE a.`state` IS NOT NULL;
