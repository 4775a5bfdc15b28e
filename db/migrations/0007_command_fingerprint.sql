-- What a command asked for, as a keyed digest (HMAC under a key of the master key: requests hold phones, which a plain digest would
-- let be guessed). The same idempotency key with another body is then refused. Null: recorded before there were fingerprints.
alter table command_log add column fingerprint bytea;
