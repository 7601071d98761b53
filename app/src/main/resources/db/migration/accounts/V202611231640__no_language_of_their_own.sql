-- People read each page and letter in the language of the page they came from.
alter table accounts.person drop column language;
