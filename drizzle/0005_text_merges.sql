-- By hand. FTS5 merges what writes leave behind when it likes, some hundred pages within somebody's commit: 20 ms. Now the app does it, a few pages at a time (decision record 0010).
INSERT INTO `account_text` (`account_text`, `rank`) VALUES ('automerge', 0);--> statement-breakpoint
INSERT INTO `account_text` (`account_text`, `rank`) VALUES ('usermerge', 16);--> statement-breakpoint
INSERT INTO `account_text` (`account_text`, `rank`) VALUES ('crisismerge', 32);
