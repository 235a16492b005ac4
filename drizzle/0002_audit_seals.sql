ALTER TABLE `audit` ADD `digest` blob;--> statement-breakpoint
CREATE INDEX `audit_operator` ON `audit` (`operator_id`) WHERE operator_id IS NOT NULL;--> statement-breakpoint
-- By hand: Drizzle has no word for triggers. They stop mistakes; what stops tampering are the seals (decision record 0006).
CREATE TRIGGER `audit_never_changes` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_never_goes` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;--> statement-breakpoint
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER `audit_only_grows` BEFORE INSERT ON `audit` WHEN NEW.sequence <= (SELECT max(sequence) FROM audit) AND NEW.sequence >= 0 BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `event_never_changes` BEFORE UPDATE ON `event` BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `event_never_goes` BEFORE DELETE ON `event` BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
