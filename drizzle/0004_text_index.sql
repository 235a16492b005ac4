-- By hand: Drizzle has no word for virtual tables. What stands inside the words that an account is found by: one document an account, under its number.
-- It keeps no text, only where each three characters in a row occur. What a store of before holds is indexed after it was opened (decision record 0010).
CREATE VIRTUAL TABLE `account_text` USING fts5(text, content='', contentless_delete=1, tokenize='trigram case_sensitive 1');
