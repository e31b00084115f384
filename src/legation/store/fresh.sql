CREATE TABLE legation_revision (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT legation_revision_pkc PRIMARY KEY (version_num)
)
;
CREATE TABLE outlets (
	pk INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	country TEXT NOT NULL, 
	language TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	domain TEXT NOT NULL, 
	feeds TEXT NOT NULL, 
	about TEXT NOT NULL, 
	PRIMARY KEY (pk), 
	UNIQUE (id)
)
;
CREATE TABLE pages (
	pk INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	url TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	fetched INTEGER NOT NULL, 
	content_type TEXT NOT NULL, 
	charset TEXT NOT NULL, 
	given TEXT NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (pk), 
	UNIQUE (sha256)
)
;
CREATE TABLE articles (
	pk INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	page_sha256 TEXT NOT NULL, 
	title TEXT NOT NULL, 
	body TEXT NOT NULL, 
	language TEXT NOT NULL, 
	day INTEGER, 
	day_basis TEXT NOT NULL, 
	day_certainty TEXT NOT NULL, 
	sort_day INTEGER NOT NULL, 
	url TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	outlet INTEGER, 
	credit TEXT NOT NULL, 
	sections TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, 
	sentences INTEGER NOT NULL, 
	fetched INTEGER NOT NULL, 
	added_at INTEGER NOT NULL, 
	superseded_by TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (pk), 
	FOREIGN KEY(outlet) REFERENCES outlets (pk), 
	UNIQUE (id)
)
;
CREATE INDEX articles_newest ON articles (sort_day, pk)
;
CREATE INDEX articles_outlet ON articles (outlet, sort_day)
;
CREATE INDEX articles_url ON articles (url)
;
CREATE TABLE authors (
	pk INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	biography TEXT NOT NULL, 
	PRIMARY KEY (pk)
)
;
CREATE UNIQUE INDEX authors_who ON authors (name, biography)
;
CREATE TABLE article_authors (
	article INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	author INTEGER NOT NULL, 
	FOREIGN KEY(article) REFERENCES articles (pk) ON DELETE CASCADE, 
	FOREIGN KEY(author) REFERENCES authors (pk) ON DELETE CASCADE
)
;
CREATE INDEX article_authors_author ON article_authors (author)
;
CREATE UNIQUE INDEX article_authors_place ON article_authors (article, position)
;
CREATE TABLE article_pages (
	article INTEGER NOT NULL, 
	page INTEGER NOT NULL, 
	PRIMARY KEY (article, page), 
	FOREIGN KEY(article) REFERENCES articles (pk) ON DELETE CASCADE, 
	FOREIGN KEY(page) REFERENCES pages (pk) ON DELETE CASCADE
)
 WITHOUT ROWID
;
CREATE INDEX article_pages_page ON article_pages (page)
;
CREATE TABLE states (
	number INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	PRIMARY KEY (number)
)
;
CREATE TABLE blocks (
	pk INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	PRIMARY KEY (pk), 
	UNIQUE ("key")
)
;
CREATE TABLE mentions (
	pk INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	article INTEGER NOT NULL, 
	block INTEGER NOT NULL, 
	live BOOLEAN NOT NULL, 
	day INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	stop INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	type SMALLINT NOT NULL, 
	mode TEXT NOT NULL, 
	modality SMALLINT NOT NULL, 
	medium TEXT NOT NULL, 
	symmetric BOOLEAN NOT NULL, 
	confidence DOUBLE NOT NULL, 
	coder TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	added_at INTEGER NOT NULL, 
	retired_at INTEGER, aside BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (pk), 
	FOREIGN KEY(article) REFERENCES articles (pk) ON DELETE CASCADE, 
	FOREIGN KEY(block) REFERENCES blocks (pk), 
	UNIQUE (id)
)
;
CREATE INDEX mentions_article ON mentions (article, start)
;
CREATE INDEX mentions_block ON mentions (block, live, day)
;
CREATE TABLE quotations (
	pk INTEGER NOT NULL, 
	article INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	stop INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	direct BOOLEAN NOT NULL, 
	speaker TEXT NOT NULL, verb TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (pk), 
	FOREIGN KEY(article) REFERENCES articles (pk) ON DELETE CASCADE
)
;
CREATE UNIQUE INDEX quotations_place ON quotations (article, start, stop)
;
CREATE TABLE pledges (
	pk INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	article INTEGER NOT NULL, 
	stage TEXT NOT NULL, 
	due INTEGER, 
	detail TEXT NOT NULL, added_at INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (pk), 
	FOREIGN KEY(article) REFERENCES articles (pk) ON DELETE CASCADE, 
	UNIQUE (id)
)
;
CREATE INDEX pledges_article ON pledges (article)
;
CREATE TABLE pledge_pairs (
	source INTEGER NOT NULL, 
	target INTEGER NOT NULL, 
	pledge INTEGER NOT NULL, day INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (source, target, pledge), 
	FOREIGN KEY(pledge) REFERENCES pledges (pk) ON DELETE CASCADE
)
;
CREATE INDEX pledge_pairs_pledge ON pledge_pairs (pledge)
;
CREATE TABLE milestones (
	pk INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	article INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	day INTEGER, 
	detail TEXT NOT NULL, added_at INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (pk), 
	FOREIGN KEY(article) REFERENCES articles (pk) ON DELETE CASCADE, 
	UNIQUE (id)
)
;
CREATE INDEX milestones_article ON milestones (article)
;
CREATE TABLE rejections (
	pk INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	page INTEGER, 
	stage TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	stop INTEGER NOT NULL, 
	origin TEXT NOT NULL, coder TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (pk), 
	FOREIGN KEY(page) REFERENCES pages (pk) ON DELETE CASCADE, 
	UNIQUE (id)
)
;
CREATE INDEX rejections_page ON rejections (page)
;
CREATE INDEX rejections_reason ON rejections (stage, reason)
;
CREATE TABLE events (
	pk INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	type SMALLINT NOT NULL, 
	mode TEXT NOT NULL, 
	modality SMALLINT NOT NULL, 
	medium TEXT NOT NULL, 
	day INTEGER NOT NULL, 
	granularity TEXT NOT NULL, 
	symmetric BOOLEAN NOT NULL, 
	quad_class SMALLINT NOT NULL, 
	cameo_root TEXT NOT NULL, 
	confidence DOUBLE NOT NULL, 
	publishers INTEGER NOT NULL, 
	detail TEXT NOT NULL, 
	PRIMARY KEY (pk), 
	UNIQUE (id)
)
;
CREATE INDEX events_newest ON events (day, pk)
;
CREATE TABLE event_mentions (
	event INTEGER NOT NULL, 
	mention INTEGER NOT NULL, 
	PRIMARY KEY (event, mention), 
	FOREIGN KEY(event) REFERENCES events (pk) ON DELETE CASCADE, 
	FOREIGN KEY(mention) REFERENCES mentions (pk) ON DELETE CASCADE
)
 WITHOUT ROWID
;
CREATE INDEX event_mentions_mention ON event_mentions (mention, event)
;
CREATE TABLE actors (
	pk INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	country INTEGER NOT NULL, 
	sector TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	office TEXT NOT NULL, 
	PRIMARY KEY (pk)
)
;
CREATE INDEX actors_name ON actors (name)
;
CREATE TABLE event_actors (
	event INTEGER NOT NULL, 
	actor INTEGER NOT NULL, 
	PRIMARY KEY (event, actor), 
	FOREIGN KEY(actor) REFERENCES actors (pk), 
	FOREIGN KEY(event) REFERENCES events (pk) ON DELETE CASCADE
)
 WITHOUT ROWID
;
CREATE INDEX event_actors_actor ON event_actors (actor, event)
;
CREATE TABLE event_issues (
	issue TEXT NOT NULL, 
	event INTEGER NOT NULL, 
	PRIMARY KEY (issue, event), 
	FOREIGN KEY(event) REFERENCES events (pk) ON DELETE CASCADE
)
 WITHOUT ROWID
;
CREATE INDEX event_issues_event ON event_issues (event)
;
CREATE TABLE event_pairs (
	source INTEGER NOT NULL, 
	target INTEGER NOT NULL, 
	day INTEGER NOT NULL, 
	event INTEGER NOT NULL, 
	type SMALLINT NOT NULL, 
	modality SMALLINT NOT NULL, 
	confidence DOUBLE NOT NULL, 
	share DOUBLE NOT NULL, 
	PRIMARY KEY (source, target, day, event), 
	FOREIGN KEY(event) REFERENCES events (pk) ON DELETE CASCADE
)
 WITHOUT ROWID
;
CREATE INDEX event_pairs_event ON event_pairs (event)
;
CREATE TABLE rollup (
	source INTEGER NOT NULL, 
	target INTEGER NOT NULL, 
	week INTEGER NOT NULL, 
	type SMALLINT NOT NULL, 
	modality SMALLINT NOT NULL, 
	events INTEGER NOT NULL, 
	weight BIGINT NOT NULL, 
	confident BIGINT NOT NULL, 
	PRIMARY KEY (source, target, week, type, modality)
)
 WITHOUT ROWID
;
CREATE TABLE dyads (
	a INTEGER NOT NULL, 
	b INTEGER NOT NULL, 
	events INTEGER NOT NULL, 
	last_day INTEGER NOT NULL, 
	PRIMARY KEY (a, b)
)
 WITHOUT ROWID
;
CREATE INDEX dyads_b ON dyads (b)
;
CREATE INDEX dyads_most ON dyads (events)
;
CREATE TABLE judgements (
	pk INTEGER NOT NULL, 
	a TEXT NOT NULL, 
	b TEXT NOT NULL, 
	judge TEXT NOT NULL, 
	verdict TEXT NOT NULL, 
	score DOUBLE NOT NULL, 
	reasons TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (pk)
)
;
CREATE INDEX judgements_b ON judgements (b)
;
CREATE UNIQUE INDEX judgements_who ON judgements (a, b, judge)
;
CREATE TABLE comments (
	pk INTEGER NOT NULL, 
	article INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (pk), 
	FOREIGN KEY(article) REFERENCES articles (pk) ON DELETE CASCADE
)
;
CREATE INDEX comments_article ON comments (article, pk)
;
CREATE TABLE views (
	article INTEGER NOT NULL, 
	day INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	PRIMARY KEY (article, day), 
	FOREIGN KEY(article) REFERENCES articles (pk) ON DELETE CASCADE
)
;
CREATE TABLE notes (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
)
;
CREATE TABLE feeds (
	url TEXT NOT NULL, 
	etag TEXT NOT NULL, 
	modified TEXT NOT NULL, 
	checked INTEGER, 
	PRIMARY KEY (url)
)
;
CREATE VIRTUAL TABLE articles_words USING fts5(title, body, content='articles', content_rowid='pk', tokenize='porter unicode61 remove_diacritics 2')
;
CREATE TRIGGER articles_words_in AFTER INSERT ON articles BEGIN INSERT INTO articles_words(rowid, title, body) VALUES (new.pk, new.title, new.body); END
;
CREATE TRIGGER articles_words_out AFTER DELETE ON articles BEGIN INSERT INTO articles_words(articles_words, rowid, title, body) VALUES ('delete', old.pk, old.title, old.body); END
;
CREATE VIRTUAL TABLE mentions_words USING fts5(text, content='mentions', content_rowid='pk', tokenize='porter unicode61 remove_diacritics 2')
;
CREATE TRIGGER mentions_words_in AFTER INSERT ON mentions BEGIN INSERT INTO mentions_words(rowid, text) VALUES (new.pk, new.text); END
;
CREATE TRIGGER mentions_words_out AFTER DELETE ON mentions BEGIN INSERT INTO mentions_words(mentions_words, rowid, text) VALUES ('delete', old.pk, old.text); END
;
CREATE TABLE codings (
	article INTEGER NOT NULL, 
	coder TEXT NOT NULL, 
	name TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (article, coder), 
	FOREIGN KEY(article) REFERENCES articles (pk) ON DELETE CASCADE
)
 WITHOUT ROWID
;
CREATE INDEX codings_name ON codings (name, article)
;
CREATE TABLE foreign_events (
	pk INTEGER NOT NULL, 
	dataset SMALLINT NOT NULL, 
	id TEXT NOT NULL, 
	source INTEGER NOT NULL, 
	target INTEGER NOT NULL, 
	day INTEGER NOT NULL, 
	type SMALLINT NOT NULL, 
	code TEXT NOT NULL, 
	quad SMALLINT NOT NULL, 
	score DOUBLE, 
	mentions INTEGER NOT NULL, 
	source_name TEXT NOT NULL, 
	target_name TEXT NOT NULL, 
	url TEXT NOT NULL, 
	PRIMARY KEY (pk)
)
;
CREATE UNIQUE INDEX foreign_events_theirs ON foreign_events (dataset, id)
;
CREATE INDEX foreign_events_pair ON foreign_events (source, target, dataset, day, quad, score)
;
CREATE TABLE journal (
	pk INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	PRIMARY KEY (pk)
)
;
CREATE INDEX journal_at ON journal (at)
;
CREATE TABLE pledge_reviews (
	pk INTEGER NOT NULL, 
	pledge INTEGER NOT NULL, 
	mention INTEGER NOT NULL, 
	stage TEXT NOT NULL, 
	verdict TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	note TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (pk), 
	FOREIGN KEY(pledge) REFERENCES pledges (pk) ON DELETE CASCADE, 
	FOREIGN KEY(mention) REFERENCES mentions (pk) ON DELETE CASCADE
)
;
CREATE INDEX pledge_reviews_pledge ON pledge_reviews (pledge)
;
CREATE INDEX pledge_reviews_mention ON pledge_reviews (mention)
;
CREATE TABLE names_seen (
	pk INTEGER NOT NULL, 
	article INTEGER NOT NULL, 
	sentence_start INTEGER NOT NULL, 
	sentence_stop INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	stop INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	person TEXT NOT NULL, 
	country TEXT NOT NULL, 
	office TEXT NOT NULL, 
	sector TEXT NOT NULL, 
	suggestion TEXT NOT NULL, 
	PRIMARY KEY (pk), 
	FOREIGN KEY(article) REFERENCES articles (pk) ON DELETE CASCADE
)
;
CREATE UNIQUE INDEX names_seen_place ON names_seen (article, start, stop)
;
CREATE INDEX names_seen_suggestion ON names_seen (suggestion)
;
CREATE TABLE office_judgements (
	id TEXT NOT NULL, 
	person TEXT NOT NULL, 
	country TEXT NOT NULL, 
	office TEXT NOT NULL, 
	sector TEXT NOT NULL, 
	verdict TEXT NOT NULL, 
	since INTEGER, 
	until INTEGER, 
	judge TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
;
CREATE TABLE forecasts (
	pk INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	a INTEGER NOT NULL, 
	b INTEGER NOT NULL, 
	issued INTEGER NOT NULL, 
	weeks SMALLINT NOT NULL, 
	due INTEGER NOT NULL, 
	model TEXT NOT NULL, 
	cooperation DOUBLE NOT NULL, 
	cooperation_size DOUBLE NOT NULL, 
	"conflict" DOUBLE NOT NULL, 
	conflict_size DOUBLE NOT NULL, 
	chances TEXT NOT NULL, 
	events INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (pk)
)
;
CREATE UNIQUE INDEX forecasts_id ON forecasts (id)
;
CREATE INDEX forecasts_pair ON forecasts (a, b, issued)
;
CREATE INDEX forecasts_due ON forecasts (due)
;
CREATE TABLE outlet_sums (
	outlet INTEGER NOT NULL, 
	articles INTEGER NOT NULL, 
	PRIMARY KEY (outlet), 
	FOREIGN KEY(outlet) REFERENCES outlets (pk) ON DELETE CASCADE
)
;
CREATE TRIGGER outlet_sums_in AFTER INSERT ON articles BEGIN INSERT INTO outlet_sums (outlet, articles) SELECT new.outlet, 1 WHERE new.outlet IS NOT NULL AND new.superseded_by = '' ON CONFLICT (outlet) DO UPDATE SET articles = articles + 1; END
;
CREATE TRIGGER outlet_sums_out AFTER DELETE ON articles BEGIN UPDATE outlet_sums SET articles = articles - 1 WHERE outlet = old.outlet AND old.superseded_by = '';DELETE FROM outlet_sums WHERE outlet = old.outlet AND articles = 0; END
;
CREATE TRIGGER outlet_sums_turned AFTER UPDATE OF outlet, superseded_by ON articles BEGIN UPDATE outlet_sums SET articles = articles - 1 WHERE outlet = old.outlet AND old.superseded_by = '';DELETE FROM outlet_sums WHERE outlet = old.outlet AND articles = 0;INSERT INTO outlet_sums (outlet, articles) SELECT new.outlet, 1 WHERE new.outlet IS NOT NULL AND new.superseded_by = '' ON CONFLICT (outlet) DO UPDATE SET articles = articles + 1; END
;
CREATE TABLE machine_judgements (
	a INTEGER NOT NULL, 
	b INTEGER NOT NULL, 
	verdict SMALLINT NOT NULL, 
	score DOUBLE NOT NULL, 
	reasons TEXT NOT NULL, 
	linker TEXT NOT NULL, 
	PRIMARY KEY (a, b), 
	FOREIGN KEY(a) REFERENCES mentions (pk) ON DELETE CASCADE, 
	FOREIGN KEY(b) REFERENCES mentions (pk) ON DELETE CASCADE
)
 WITHOUT ROWID
;
CREATE INDEX machine_judgements_b ON machine_judgements (b)
;
CREATE INDEX articles_counted ON articles (outlet, sort_day, added_at) WHERE superseded_by = ''
;
CREATE INDEX articles_replaced ON articles (url) WHERE superseded_by <> ''
;
CREATE INDEX articles_added ON articles (added_at)
;
CREATE TABLE feed_health (
	url TEXT NOT NULL, 
	ran INTEGER NOT NULL, 
	fetched INTEGER, 
	failed INTEGER, 
	failure TEXT NOT NULL, 
	failures INTEGER NOT NULL, 
	again INTEGER, 
	new INTEGER NOT NULL, 
	unchanged INTEGER NOT NULL, 
	refused INTEGER NOT NULL, 
	same BOOLEAN NOT NULL, 
	PRIMARY KEY (url)
)
;
CREATE TABLE pair_people (
	low INTEGER NOT NULL, 
	high INTEGER NOT NULL, 
	actor INTEGER NOT NULL, 
	events INTEGER NOT NULL, 
	last_day INTEGER NOT NULL, 
	PRIMARY KEY (low, high, actor), 
	FOREIGN KEY(actor) REFERENCES actors (pk) ON DELETE CASCADE
)
 WITHOUT ROWID
;
CREATE INDEX pair_people_actor ON pair_people (actor)
;
CREATE TABLE milestone_pairs (
	low INTEGER NOT NULL, 
	high INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	day INTEGER NOT NULL, 
	milestone INTEGER NOT NULL, 
	PRIMARY KEY (low, high, year, day, milestone), 
	FOREIGN KEY(milestone) REFERENCES milestones (pk) ON DELETE CASCADE
)
 WITHOUT ROWID
;
CREATE INDEX milestone_pairs_milestone ON milestone_pairs (milestone)
;
CREATE INDEX pledge_pairs_newest ON pledge_pairs (source, target, day, pledge)
;
CREATE TABLE pair_press (
	low INTEGER NOT NULL, 
	high INTEGER NOT NULL, 
	country TEXT NOT NULL, 
	day INTEGER NOT NULL, 
	event INTEGER NOT NULL, 
	type SMALLINT NOT NULL, 
	modality SMALLINT NOT NULL, 
	mode TEXT NOT NULL, 
	share DOUBLE NOT NULL, 
	PRIMARY KEY (low, high, country, day, event), 
	FOREIGN KEY(event) REFERENCES events (pk) ON DELETE CASCADE
)
 WITHOUT ROWID
;
CREATE INDEX pair_press_event ON pair_press (event)
;
CREATE TABLE happened_weeks (
	low INTEGER NOT NULL, 
	high INTEGER NOT NULL, 
	week INTEGER NOT NULL, 
	type SMALLINT NOT NULL, 
	monday INTEGER NOT NULL, 
	tuesday INTEGER NOT NULL, 
	wednesday INTEGER NOT NULL, 
	thursday INTEGER NOT NULL, 
	friday INTEGER NOT NULL, 
	saturday INTEGER NOT NULL, 
	sunday INTEGER NOT NULL, 
	PRIMARY KEY (low, high, week, type)
)
 WITHOUT ROWID
;
INSERT INTO legation_revision (version_num) VALUES ('0015')
;
