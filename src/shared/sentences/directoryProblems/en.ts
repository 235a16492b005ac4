import type { ProblemId } from '../../vocabulary/directory'

export const en: Readonly<Record<ProblemId, string>> = {
  'file-empty': 'The file is empty. Export it again, then choose the new file.',
  'file-too-large':
    'The files of an import have at most {limit, number} MiB together, and this has more. Export fewer people at a time.',
  'file-packed':
    'This is a packed file: an archive, or a workbook, which is one too. Nothing is unpacked here. Unpack it, or save the workbook as CSV (UTF-8), and choose that file.',
  'file-not-text':
    'This is a workbook or a document, not a text file. Save it as CSV (UTF-8) and choose that file.',
  'file-picture':
    'This is a picture, or sound or film, not a text file. Choose the file that the provider’s console exported.',
  'file-program':
    'This is a program or a database, not a text file. Export the people as CSV or JSON, and choose that file.',
  'file-utf16':
    'The file is saved as UTF-16 (Windows calls it “Unicode”). Save it as UTF-8 and choose it again.',
  'file-not-utf8':
    'Line {line} has letters that are not UTF-8. Save the file as UTF-8 (“CSV UTF-8” in a spreadsheet) and choose it again; otherwise names would be garbled.',
  'file-nul':
    'Line {line} has a NUL byte, which no text has: the file is damaged. Export it again.',
  'file-unknown-format':
    'This is no export that is known here, such as those of Active Directory, Entra, Google, Okta, Keycloak or SCIM. A table with column names, or JSON with a list of people, can be mapped by hand in the window. For a CSV file, check that line {line} has the names of the columns, then choose it again.',
  'file-mixed-formats':
    'There are people as different systems write them, such as Keycloak and SCIM. Import each system’s people by themselves.',
  'file-cut-off':
    'The file ends in the middle of what starts on line {line}: it was cut off. Export or copy it again.',
  'file-changed':
    'The file was changed after it was chosen, or is still being written. Nothing of it was taken. Wait until it is whole, then choose it again.',
  'file-no-people':
    'The file has no people. In the provider’s console, export it again with users included.',
  'file-too-many-records':
    'From line {line} on there are more than {limit, number} people or empty rows; an import takes up to {limit, number}. Export fewer at a time.',
  'file-too-many-names':
    'From line {line} on the people have more than {limit, number} sign-in names together; an import takes up to {limit, number}. Export fewer people at a time.',
  'files-too-many':
    'There are {files, number} files; an import takes up to {limit, number}. Choose fewer at a time.',
  'mapping-unusable':
    'What the columns mean does not fit this file. Choose the file again and check the mapping.',
  'csv-line-too-long':
    'Line {line} is longer than {limit} MiB, which no person’s record is. A quotation mark without its partner can cause that; check the line.',
  'csv-too-many-columns':
    'Line {line} names {columns} columns; an import takes up to {limit}. Delete the columns that are not needed.',
  'csv-heading-too-long':
    'On line {line} the name of column {column} is longer than {limit} characters, which no column’s name is. A quotation mark without its partner can cause that; check the line, or shorten the name.',
  'csv-column-repeated':
    'Line {line} has the column “{column}” twice, so it is unclear which one counts. Delete or rename one of them.',
  'csv-quotes-broken':
    'The quotation marks in the record on line {line} do not match. Put the value in quotation marks and double each one inside it.',
  'json-broken':
    'Line {line} is not valid JSON at character {column}. Export the file again, or correct it there.',
  'json-too-deep':
    'On line {line} values are nested deeper than {limit} levels, which no export is. Check where the file comes from.',
  'json-string-too-long':
    'Line {line} has a text longer than {limit} MiB, which no export has. A missing quotation mark can cause that; check the line.',
  'json-number-too-long':
    'Line {line} has a number of more than {limit} MiB, which no export has. The file is damaged, or made to do harm; check where it comes from.',
  'json-too-many-keys':
    'Up to line {line} one object has more than {limit, number} keys, which no export has. Check where the file comes from.',
  'blank-too-long':
    'Before line {line} ends there is more than {limit} MiB of blank space on end, which no export has. The file is damaged, or was not written to its end; export it again.',
  'json-section-repeated':
    'Line {line} starts “{key}” a second time, so it is unclear which list counts. Join the lists into one.',

  'record-not-an-object':
    'Line {line}: this item of the list is not a person’s record. This item is not imported; remove it or correct it.',
  'record-not-a-person':
    'Line {line}: this is a group, a service account or something else, not a person. It is not imported.',
  'record-too-large':
    'Line {line}: this person has more than {limit} values. They are not imported; check where the file comes from.',
  'record-too-many-cells':
    'Line {line} has {cells} values for {columns} columns, so some are in the wrong column. This person is not imported; put values with commas in quotation marks.',
  'record-quotes-broken':
    'Line {line}: a quotation mark here, or on a line before, makes it unclear where a value ends. This person is not imported; put the value in quotation marks and write each mark within it twice.',
  'record-may-be-cut':
    'Line {line}: the file ends in “{field}” without the line break that its other lines have, so the value may be cut short. This person is not imported; export or copy the file again, or end the last line if it is whole.',
  'record-repeated-key':
    'Line {line} has “{key}” twice for one person, so it is unclear which one counts. This person is not imported; remove one.',
  'sign-in-name-missing':
    'Line {line}: nothing in “{field}”, and without a sign-in name there is no account. This person is not imported; fill it in.',
  'sign-in-name-unreadable':
    'Line {line}: what is in “{field}” can’t be a sign-in name. This person is not imported; correct it.',
  'sign-in-name-invisible':
    'Line {line}: the sign-in name in “{field}” has invisible characters, which can make it look like somebody else’s. This person is not imported; type the name again.',
  'sign-in-name-masked':
    'Line {line}: the sign-in name in “{field}” is hidden behind dots, as in an export without full contacts. This person is not imported; use a full export.',
  'sign-in-name-damaged':
    'Line {line}: a spreadsheet has taken the sign-in name in “{field}” for a number (such as 1234.0), so noughts or digits may be gone. This person is not imported; export again and keep the column as text.',
  'sign-in-name-repeated':
    'Line {line} has the same sign-in name as line {firstLine}{firstFile, plural, =0 {} other { of file #}}. The person on line {line} is not imported; keep one of the two.',
  'sign-in-names-too-many':
    'Line {line}: this person has more than {limit} sign-in names. They are not imported; remove the names that are not needed.',
  'account-unreadable':
    'Line {line}: the account that this person has here can’t be read, because its record is damaged. This person is left as they are; everybody else is imported. Tell an administrator.',
  'account-unclear':
    'Line {line}: the id and the sign-in names of this person belong to different accounts that are here, so it is unclear which one is meant. This person is not imported; correct the names.',
  'account-twice':
    'Line {line} has the id, or is the account, of the person on line {firstLine}{firstFile, plural, =0 {} other { of file #}}. The person on line {line} is not imported; keep one of the two, or correct the id.',
  'patch-for-nobody':
    'Line {line}: this changes somebody who is not here. Nothing is changed; import the person first.',
  'patch-of-nobody':
    'Line {line}: nothing says whose emails and phone numbers this changes. It is left out; put it into a bulk request with the path /Users/ and the id, or write id or userName beside it.',
  'patch-unreadable':
    'Line {line}: this is not a change of emails or phone numbers that can be read. Nothing of this person’s patch is applied; use add, remove or replace (PATCH) with a path such as emails[value eq "ana@example.org"].',

  'email-unreadable':
    'Line {line}: what is in “{field}” is not an email address. The person is imported without it; correct it if it is needed.',
  'phone-unreadable':
    'Line {line}: what is in “{field}” is not a phone number. The person is imported without it; write it with + and the country code.',
  'phone-rounded':
    'Line {line}: a spreadsheet has rounded the number in “{field}” (such as 3.46E+10), and the digits are lost. The person is imported without it; export again and keep the column as text.',
  'phone-damaged':
    'Line {line}: a spreadsheet has changed the number in “{field}”, and it can have been more than one number. The person is imported without it; write it with + and the country code, and keep the column as text.',
  'phone-too-short':
    'Line {line}: the number in “{field}” is too short for a phone number, as an extension is. The person is imported without it; write the whole number with + and the country code.',
  'phone-placeholder':
    'Line {line}: the number in “{field}” is one that is typed where there is none, such as 123456789. The person is imported without it.',
  'phone-without-country':
    'Line {line}: the number in “{field}” has no country code, and nothing says which country it is from. The person is imported without it; write it with + and the country code, or in the mapping name the column with the country, or one country for all.',
  'phone-country-unknown':
    'Line {line}: the number in “{field}” has no country code, and the person’s country is none that is known here. The person is imported without it; write the number with +, or correct the country.',
  'phone-no-messages':
    'Line {line}: the number in “{field}” is a fax, a pager, an extension, or a toll-free or premium number, where no code can arrive. The person is imported without it.',
  'contacts-too-many':
    'Line {line}: this person has more than {limit} contacts. The first {limit} are imported; remove those that are not needed.',
  'date-unreadable':
    'Line {line}: what is in “{field}” is not a date. The person is imported without it; write it as 2026-03-31.',
  'date-ambiguous':
    'Line {line}: the date in “{field}” can be read day first or month first. The person is imported without it; write it as 2026-03-31.',
  'date-in-future':
    'Line {line}: the last sign-in lies in the future. The person is imported without it.',
  'date-too-early':
    'Line {line}: the last sign-in in “{field}” lies before there was anything to sign in to. The person is imported without it.',
  'date-as-number':
    'Line {line}: a spreadsheet has turned the date in “{field}” into a number of days, which programs count from different years. The person is imported without it; format the column as a date and write it as 2026-03-31.',
  'yes-no-unreadable':
    'Line {line}: “{field}” says neither yes nor no. It counts as no; write TRUE or FALSE.',
  'language-unreadable':
    'Line {line}: what is in “{field}” is not a language. Messages to this person will be in English; write a code such as es.',
  'id-unreadable':
    'Line {line}: the id in “{field}” is too long or has invisible characters. The person is imported without it.',
  'id-damaged':
    'Line {line}: a spreadsheet has taken the id in “{field}” for a number (such as 1.23E+17), so noughts or digits may be gone. The person is imported without it; export again and keep the column as text.',
  'id-repeated':
    'Line {line} has the id of line {firstLine}{firstFile, plural, =0 {} other { of file #}}, which another directory can have given to somebody else. The person is imported without it.',
  'key-forbidden':
    'Line {line} has the key __proto__, which is never a person’s data. It was ignored; check where the file comes from.',
  'patch-type-unknown':
    'Line {line}: this takes away from “{field}” by type or rank, and which one that is is not known here. Nothing is taken away; name it by its value.',
  'patch-value-not-there':
    'Line {line}: this takes away one of “{field}” that the account does not have. Nothing is taken away for it; the rest of the patch counts. Correct the value if another one is meant.',

  'name-missing':
    'Line {line}: there is no name, or an address in place of one. The person is shown under the hidden form of their sign-in name.',
  'name-cleaned':
    'Line {line}: the name had invisible characters or line breaks. They were taken out; compare the name with the person.',
  'name-shortened':
    'Line {line}: the name is longer than {limit} characters. The first {limit} were kept.',
  'contact-cleaned':
    'Line {line}: the value in “{field}” had invisible characters around it. They were taken out.',
  'date-means-never':
    'Line {line}: the date in “{field}” is the beginning of a calendar, which programs write where nobody has signed in yet. It counts as never.',
  'phone-repaired':
    'Line {line}: a spreadsheet had changed the number in “{field}”, for example by taking off its +. It can only have been one number, which is imported as unconfirmed; compare it with the person.',
  'phone-left-unconfirmed':
    'Line {line}: the number in “{field}” has no country code and may be a number of another country. It is imported as unconfirmed; write it with + and the country code.',
  'phone-fictional':
    'Line {line}: the number in “{field}” is one of those kept free for films and examples, which nobody has. It was kept; compare it with the person.',
  'contacts-left-unconfirmed':
    'Line {line}: an account has at most {limit} confirmed contacts, and this person has more. The first {limit} are imported as confirmed, the others as unconfirmed; remove those that are not needed.',
  'formula-like':
    'Line {line}: the value in “{field}” begins like a spreadsheet formula. It was kept as plain text; do not let a spreadsheet compute it.',
  'account-suspended':
    'Line {line}: this person is suspended at the provider. They are imported with their sign-in name turned off.',
  'status-unreadable':
    'Line {line}: the status in “{field}” is unknown. To be safe, the person is imported with their sign-in name turned off.',
  'example-left-out': 'Line {line} is the example of the template and was left out.',
  'status-missing':
    'Line {line}: nothing says whether this person may sign in. To be safe, they are imported with their sign-in name turned off.',
  'status-column-missing':
    'The file has no column that says who may sign in. To be safe, everybody who is new is imported with their sign-in name turned off. If all of them may sign in, choose so before the import.',
  'language-not-offered':
    'From line {line} on: no messages can be written in “{language}” ({count, plural, one {# person} other {# people}}). They will be in English.',
  'cells-missing':
    'Line {line} has {cells} values for {columns} columns. The missing ones at the end count as empty.',
  'csv-heading-missing':
    'Line {line}: the first line has no names of columns but a person. It was read as one, and the columns are called by their place, such as #1.',
  'csv-heading-repeated':
    'Line {line} has the column names once more, as when two files were put together. It was left out; check that the people after it are meant too.',
  'column-missing':
    'Line {line} does not name the column “{column}”, which this export usually has. Nothing is read from it; check the spelling if it should be there.',
  'sign-in-name-looks-like-other':
    'Line {line}: the sign-in name looks like the one on line {firstLine}{firstFile, plural, =0 {} other { of file #}} without being it. Both are imported; make sure that nobody poses as somebody else.',
  'sign-in-name-looks-like-account':
    'Line {line}: the sign-in name looks like the one of an account that is here already, without being it. The person is imported; make sure that nobody poses as somebody else.',
  'patch-added-only':
    'Line {line}: this replaces one of “{field}” by type or rank, and which one that is is not known here. The new one is added and the others stay; take the old one away by its value.',
  'patch-left-out':
    'Line {line}: this changes something other than emails and phone numbers. It is left out.',
  'one-page-of-many':
    'The file has {present, number} of {total, number} people: it is one page of a longer list. Export the other pages too.',
  'accounts-unreadable':
    '{count, plural, one {# account that is here} other {# accounts that are here}} can’t be read. Check that nobody of these is listed as new: people in the file are compared with the accounts that can be read.',
  'problems-left-out':
    '{count, plural, one {# more note is} other {# more notes are}} not listed. Correct the first ones, which are likely to repeat.',
}
