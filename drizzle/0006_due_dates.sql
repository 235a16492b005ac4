CREATE TABLE `due_date` (
	`kind` integer NOT NULL,
	`at` integer NOT NULL,
	`account` integer NOT NULL,
	PRIMARY KEY(`kind`, `at`, `account`)
) WITHOUT ROWID;
--> statement-breakpoint
-- By hand from here on, and WITHOUT ROWID above: what the accounts of a store of before have ahead of them (kinds: 0 a reminder, 1 the end, 2 a lapse).
-- Only accounts that something is due on are read, by their index: of a million accounts some thousands.
INSERT INTO `due_date` (`kind`, `at`, `account`) SELECT 2, `state` ->> '$.replacement.confirmBy', `number` FROM `account` INDEXED BY `account_due` WHERE `due_at` IS NOT NULL AND (`state` ->> '$.replacement.startedAt' IS NULL OR `state` ->> '$.replacement.maturesAt' IS NULL);--> statement-breakpoint
INSERT INTO `due_date` (`kind`, `at`, `account`) SELECT 1, max(`state` ->> '$.replacement.maturesAt', coalesce(`state` ->> '$.replacement.releasedAt', 0)), `number` FROM `account` INDEXED BY `account_due` WHERE `due_at` IS NOT NULL AND `state` ->> '$.replacement.startedAt' IS NOT NULL AND `state` ->> '$.replacement.maturesAt' IS NOT NULL;--> statement-breakpoint
INSERT OR IGNORE INTO `due_date` (`kind`, `at`, `account`) SELECT 0, r.`value`, d.`account` FROM `due_date` d, `account` a, json_each(a.`state`, '$.replacement.remindAt') r WHERE d.`kind` = 1 AND a.`number` = d.`account` AND r.`value` < d.`at`;
