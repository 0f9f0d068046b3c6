/*
 * Lianxin 连心 — the C interface (C99).
 *
 * Conventions
 *
 *  1. Names. Everything begins with lx_ (LX_ for constants); nouns come before verbs: lx_case_open. Out-parameters
 *     come last.
 *  2. Status. Every call that can fail returns an lx_status. LX_OK is 0; other values are pinned, and new ones may be
 *     added in the gaps: treat one that you don't know as a failure. The status says what to do about it, the `code`
 *     in the text says exactly what it is.
 *  3. Texts. Such a call also hands back a text through its last parameter, `reply`: on success the reply, a JSON
 *     object; on failure an error document,
 *         {"code":"case.not_found","message":"…","message_zh":"…","pointer":"/case","details":{…}}
 *     whose `pointer` (RFC 6901) names the member of the request at fault, or is empty. Pass NULL for `reply` if you
 *     don't want it. Only LX_NOMEM may leave *reply NULL. There is no "last error" anywhere.
 *  4. Ownership. What a call hands back is yours: free texts with lx_text_free, end sessions with lx_session_end,
 *     close stores with lx_store_close; each takes NULL and does nothing. What you pass in stays yours and is not
 *     looked at after the call returns. When a call fails, its out-handle is NULL.
 *  5. Closing. In any order: a store lives on, out of sight, until the last of its sessions has ended.
 *  6. Threads. Threads may share an lx_store. An lx_session or an lx_text belongs to one thread at a time. There is no
 *     state per thread and no initialisation to call.
 *  7. Strings. In: NUL-terminated UTF-8. Out: UTF-8, followed by a NUL that lx_text_size does not count.
 *  8. JSON. A request is one JSON object; NULL or "" means {}. It is read strictly: unknown members, duplicate keys,
 *     wrong types, U+0000, more than 16 MiB or 64 levels are refused, with the place. Replies are canonical: keys
 *     sorted by byte, no white space. A member marked ? below may be absent. Times are RFC 3339 with an offset, days
 *     ISO 8601, money whole fen; integers beyond 53 bits travel as strings. Replies gain members over time: ignore
 *     those that you don't know.
 *  9. Retries. A verb that writes takes a `request_id`: calling again with the same id and the same request gives the
 *     first reply and writes nothing, for as many days as the store keeps them (`request_retention_days`). After
 *     LX_NOMEM, LX_STORE or LX_INTERNAL, that is the way to be sure.
 * 10. NULL. A handle or out-handle that must be there but is NULL gives LX_INVALID with code `request.null_argument`.
 *
 * What this interface does not do: write to stdout or stderr; throw across the boundary; install signal handlers; read
 * environment variables of its own; start threads; look at the clock of a store whose time source is manual (it only
 * measures how long calls take, and how long a unit of work or a snapshot is open); free or keep what you passed in;
 * check for handles used after they were freed.
 *
 * Every verb lists its request, its reply and the codes that are its own. The full shapes, and the codes that every
 * verb may give, are in docs/reference/verbs.md and, for machines, in capi/verbs.json.
 */

/**
 * @file
 * The C interface: JSON in, a typed call of the C++ library, JSON out.
 */
#ifndef LIANXIN_H
#define LIANXIN_H

#include <stddef.h>

#if defined(_WIN32)
#define LX_API
#elif defined(LIANXIN_CAPI_BUILD)
#define LX_API __attribute__((visibility("default")))
#else
#define LX_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** What came of a call. */
typedef enum lx_status {
    LX_OK = 0,              /**< Done. */
    LX_REFUSED = 10,        /**< A rule of the business says no; `details` often says what would be allowed. */
    LX_INVALID = 20,        /**< The request is malformed, or the document it carries is unsound. */
    LX_FORBIDDEN = 30,      /**< This session may not do it. */
    LX_NOT_FOUND = 40,      /**< There is no such thing. */
    LX_CONFLICT = 50,       /**< It has changed since you looked, or the id or the file is there already. */
    LX_CANCELLED = 55,      /**< A progress callback said stop; nothing was written. Since 0.4.0. */
    LX_STORE = 60,          /**< Disk or database; nothing was stored or written. */
    LX_NOMEM = 70,          /**< Out of memory; the only failure that may come without a text. */
    LX_INTERNAL = 80,       /**< A fault of this library. */
    LX_STATUS_ = 0x7fffffff /**< Not a status: keeps the type as wide as an int. */
} lx_status;

/** An open store; threads may share it. */
typedef struct lx_store lx_store;
/** What one actor may do in one jurisdiction; one thread at a time. */
typedef struct lx_session lx_session;
/** A text that you own. */
typedef struct lx_text lx_text;

/** The library's version, "0.2.0". Never fails; not to be freed. Since 0.1.0. */
LX_API const char* lx_version(void);

/** The bytes of a text, NUL-terminated, until it is freed; "" for NULL. Since 0.1.0. */
LX_API const char* lx_text_data(const lx_text* text);
/** How many bytes, without the final NUL; 0 for NULL. Since 0.1.0. */
LX_API size_t lx_text_size(const lx_text* text);
/** Frees a text; NULL is fine. Since 0.1.0. */
LX_API void lx_text_free(lx_text* text);

/**
 * The text of a document that the library brings along: "wuxi-1315", "matter", "reported", "cn-2024", … The reply is
 * the document itself, fit to be the member `document` of lx_document_adopt. Since 0.1.0.
 * Errors: document.no_such_builtin.
 */
LX_API lx_status lx_builtin(const char* name, lx_text** reply);
/** The names of those documents: {"names":["cn-2023",…]}. Since 0.1.0. */
LX_API lx_status lx_builtin_names(lx_text** reply);

/**
 * The SQL that places the tables of a store on an engine which spreads one database over several machines: "citus",
 * "yugabytedb" or "opengauss". To be run once the store has been opened there for the first time, and again after a
 * newer library has. The reply is that SQL, no JSON. Since 0.5.0.
 * Errors: placement.unknown_engine.
 */
LX_API lx_status lx_placement(const char* engine, lx_text** reply);

/**
 * Opens a store.
 *
 * `uri`: "sqlite:wuxi.db", "sqlite:/path with spaces/wuxi.db", "sqlite::memory:" (this process, gone at the end),
 * "postgresql://user@host:port/name". Or, since 0.5.0, what database serves which jurisdiction: a document of routes,
 * {"routes":[{"jurisdictions":["500238","5001"],"uri":…}],"default"?:…}, or "routes:" and the path of a file with one;
 * the route that names most digits leads, each database is opened when a session first needs it, and what is led by
 * none gets store.no_route.
 *
 * `options`: {time_source?: "system"|"manual", now?: time at which a manual time source begins
 * (2024-01-01T00:00:00+08:00 if absent), create?: make the
 * database if there is none (true), hash?: "sm3"|"sha256" for a new store, busy_timeout_s?: 0 … 3600 (10),
 * request_retention_days?: for at least so many days of the store's time a request_id is known and gives its first
 * reply again, 1 … 3650 (30); since 0.5.0.
 * migrate?: "now"|"dry_run"|"copy_first"; since 0.5.0}.
 *
 * A store that an earlier version made is brought up to this one, in one transaction ("now"). With "dry_run" it is left
 * untouched and store.migration_due says in its `details` what would be done: {from, to, tables_made, tables_refilled,
 * jurisdictions: [{jurisdiction, events}]}; a store that is up to date opens. With "copy_first" a copy is kept beside
 * the file, "wuxi.db.schema-3", named after the schema version that it had (not on a server: store.no_copy). Since
 * 0.5.0.
 *
 * Reply: {now}. Errors: store.*, in particular store.not_found, store.newer_version, store.not_a_database,
 * store.migration_due; file.exists, file.cannot_write (of the copy). Since 0.1.0.
 */
LX_API lx_status lx_store_open(const char* uri, const char* options, lx_store** store, lx_text** reply);
/** Closes a store; NULL is fine, and so are sessions that still run. Since 0.1.0. */
LX_API void lx_store_close(lx_store* store);
/** The store's time: {now}. Since 0.1.0. */
LX_API lx_status lx_store_now(lx_store* store, lx_text** reply);
/** Moves a manual time source forward: {now}. Reply: {now}. Errors: time.not_manual, time.backwards. Since 0.1.0. */
LX_API lx_status lx_store_time_set(lx_store* store, const char* request, lx_text** reply);

/**
 * What this open store has counted since it was opened: calls and latency of each verb, refusals by code, work done
 * again inside, verbs in each commit, waits for a connection. `format`: "json", also for NULL, or "openmetrics", which
 * gives the text that Prometheus and others scrape (OpenMetrics 1.0; serve it as
 * `application/openmetrics-text; version=1.0.0; charset=utf-8`). Threads may ask at any time; counting goes on
 * meanwhile.
 *
 * Reply in JSON: {verbs: [{verb, calls, refusals: [{code, count}], latency_us}], retries: [{reason, count}],
 * commit_verbs, pool_wait_us}; a histogram is {count, sum, buckets: [{most?, count}]}, each bucket with what the ones
 * before it hold, the last without `most`. Errors: request.unknown_code. Since 0.5.0.
 */
LX_API lx_status lx_store_metrics(lx_store* store, const char* format, lx_text** reply);

/**
 * Begins a session. `actor`: {jurisdiction: 6 digits, appointment} or {jurisdiction, installer: true}; an installer
 * loads the first documents and organisation of a new jurisdiction and is refused once it has an administrator.
 * Reply: the actor. Errors: session.unknown_appointment, session.appointment_not_held, session.installer_refused.
 * Since 0.1.0.
 */
LX_API lx_status lx_session_begin(lx_store* store, const char* actor, lx_session** session, lx_text** reply);
/** Ends a session; NULL is fine. Since 0.1.0. */
LX_API void lx_session_end(lx_session* session);

/**
 * Told how far long work is: `done` of `total` in this `stage` ("activities", "replay", …); `total` is 0 where it is
 * not known beforehand. `user` is what was handed to lx_session_progress; `stage` is good until it returns. Any value
 * but 0 stops the verb, which then gives LX_CANCELLED with code `request.cancelled` and has written nothing. Called by
 * the thread that called the verb, while the verb holds the store: it must return (no exception, no longjmp), must not
 * use this session, whose calls give `session.in_callback`, and must not write to the same store. Since 0.4.0.
 */
typedef int (*lx_progress_fn)(void* user, const char* stage, long long done, long long total);

/**
 * From now on long work of this session (lx_ledger_write, lx_calendar_write, lx_report_render, lx_audit_verify,
 * lx_store_rebuild) tells `callback` how far it is; NULL ends it. Nothing is called back after the verb has returned.
 * Reply: {}. Errors: session.in_callback. Since 0.4.0.
 */
LX_API lx_status lx_session_progress(lx_session* session, lx_progress_fn callback, void* user, lx_text** reply);

/**
 * Copies a SQLite store to a file of its own while others write: as it stood at one moment, whole or not at all, and on
 * the disk when this returns. `callback` (NULL: nobody) is told how far it is, stage "pages", as for
 * lx_session_progress. Request: {path: where the copy is to lie; nothing may be there yet}. Reply: {path, bytes,
 * jurisdictions: [{jurisdiction, position}]}. Errors: store.no_copy (a server is copied by its own tools),
 * file.bad_path, file.no_such_folder, file.exists, file.cannot_write, request.cancelled, store.*. Since 0.5.0.
 */
LX_API lx_status lx_store_backup(lx_store* store, const char* request, lx_progress_fn callback, void* user,
                                 lx_text** reply);
/**
 * Plays the events that a store (a backup, opened) lacks back onto it, unchanged: the same hashes, in the same chains.
 * Each jurisdiction's all or none. Request: {from?: the URI of a store that can still be read, feed?: a file, each line
 * one of the `events` of lx_feed_read or a reply of it (one of the two), jurisdiction?: only this one (with `feed`:
 * whose they are), until?: no event told after this, position?: no event behind this one, documents?: texts of
 * documents adopted since, where `from` can't give them}. Reply: {jurisdictions: [{jurisdiction, before, position,
 * texts, persons, lost_texts, lost: [{subject, texts}]}]}: `lost` are sealed texts and persons' data, which stand
 * outside the events and which an exported feed doesn't hold. `callback` is told stage "events". Errors: restore.which,
 * restore.no_jurisdiction, restore.does_not_follow, restore.other_history, restore.document_missing,
 * restore.malformed_line, restore.kept_event, file.no_such_file, request.cancelled, store.*. Since 0.5.0.
 */
LX_API lx_status lx_store_restore(lx_store* store, const char* request, lx_progress_fn callback, void* user,
                                  lx_text** reply);
/**
 * Checks a copy of a store, or a store that nobody writes to, without changing it. `uri` as for lx_store_open. Request:
 * {rebuild?: also whether the read tables are what the events make them (not of an earlier schema version)}. Reply:
 * {sound, schema_version, known_version, damaged, jurisdictions: [{jurisdiction, position, audit, rebuilt,
 * differences}]}, `audit` as from lx_audit_verify. That something is wrong is a reply, not an error. Errors:
 * store.bad_uri, store.not_found, store.not_a_database, store.newer_version, request.cancelled, store.*. Since 0.5.0.
 */
LX_API lx_status lx_backup_check(const char* uri, const char* request, lx_progress_fn callback, void* user,
                                 lx_text** reply);

/**
 * Begins a unit of work: what the verbs of this session write from now on becomes durable together, with
 * lx_work_commit, or not at all. For bulk loads, and for what belongs together: a hundred verbs cost one commit.
 *
 * A verb that is refused changes nothing, and what came before it stands. Verbs that read see what was written. What a
 * verb replies (a case's number, say) holds once the unit is committed; a number that was taken back is given again.
 *
 * While it is open nobody else writes in the jurisdiction. In a SQLite file it holds the one write lock from here on:
 * nobody writes at all, in this process or another (which gets `store.busy` after its busy timeout), though all may
 * read; in a store in memory nobody else reads either. Others of this process wait for its end, so a thread with a unit
 * open must not write through another session. Hence the bounds, measured by the machine: past one of them the whole
 * unit is taken back, and the verb, as each one after it and lx_work_commit, gives `work.timed_out` or
 * `work.too_large` until the unit is ended. A full disk may make the database give it up: `work.lost`. No thread
 * watches the time: the next call of this session, or of another that waits or reads, finds that it is over.
 *
 * `bounds`: {seconds?: 1 … 60 (5), events?: how many it may write, 1 … 100000 (10000)}. Reply: {seconds, events}: the
 * bounds that hold. Errors: work.open_already, request.out_of_range, session.in_callback, store.*. Since 0.4.0.
 */
LX_API lx_status lx_work_begin(lx_session* session, const char* bounds, lx_text** reply);
/**
 * Ends the unit of work and makes all of it durable with one commit. If it fails nothing is stored, and the unit has
 * ended, too; only where a database server went away just then is it unsure, as for any verb (convention 9). Reply:
 * {verbs, events}: how many verbs wrote and were not refused, and how many events. Errors: work.not_open,
 * work.timed_out, work.too_large, work.lost, session.in_callback, store.*. Since 0.4.0.
 */
LX_API lx_status lx_work_commit(lx_session* session, lx_text** reply);
/**
 * Ends the unit of work and takes all of it back, as lx_session_end does. Reply: {verbs, events}: what was taken back.
 * Errors: work.not_open, session.in_callback. Since 0.4.0.
 */
LX_API lx_status lx_work_rollback(lx_session* session, lx_text** reply);

/**
 * Begins a snapshot: until lx_snapshot_end all verbs of this session that read see the state of now, and judge by the
 * time of now, whatever others write meanwhile. For a screen that asks many things. Nobody waits for it, but in a store
 * in memory, which has one connection. A verb that writes gives `snapshot.read_only`. Past its bound it is given up:
 * each verb gives `snapshot.timed_out` (or `snapshot.lost`, if the database could not keep it) until it is ended.
 *
 * `bounds`: {seconds?: 1 … 60 (10)}. Reply: {seconds, position: of the last event that it sees, now}. Errors:
 * snapshot.open_already, work.open_already, request.out_of_range, session.in_callback, store.*. Since 0.5.0.
 */
LX_API lx_status lx_snapshot_begin(lx_session* session, const char* bounds, lx_text** reply);
/**
 * Ends the snapshot, as lx_session_end does. Reply: {verbs: how many read in it and were not refused}. Errors:
 * snapshot.not_open, session.in_callback. Since 0.5.0.
 */
LX_API lx_status lx_snapshot_end(lx_session* session, lx_text** reply);

/**
 * Gives the next line of an import: 1 with `line` and `size` (bytes, without the line's end; good until the next call),
 * 0 after the last line, anything else to stop. `user` is what was handed to lx_bulk_import. It must return (no
 * exception, no longjmp) and must not use the session. Since 0.5.0.
 */
typedef int (*lx_import_next_fn)(void* user, const char** line, size_t* size);
/**
 * Is told of a line that was refused, as JSON: {line: its number from 1, key?, code, message, message_zh, pointer}.
 * `fault` is good until it returns. Any value but 0 stops the import. Otherwise as lx_import_next_fn. Since 0.5.0.
 */
typedef int (*lx_import_fault_fn)(void* user, const char* fault);

/**
 * Opens many cases, or records many activities, in memory that doesn't grow with their number. Each line is a JSON
 * object: what lx_case_open or lx_activity_record takes, without request_id, and a member `key` (1 to 72 bytes) by
 * which it is known again. Lines are committed in batches. A line that is refused is told to `fault` (which may be
 * NULL) and harms no other. Where an import was interrupted, the same again under the same name skips what is there,
 * as long as the store knows its request ids (request_retention_days). A dry run decides on every line as the import
 * would and takes all of it back. The session's progress callback is told stage "import" after each batch; where
 * anything is stopped, LX_CANCELLED, what was committed before stands.
 *
 * Request: {kind: "cases"|"activities", name: of the import, 1 to 40 bytes without '/', dry_run?, batch?: lines that
 * one commit makes durable, 1 … 1000 (200)}. Reply: {lines, imported, skipped, refused}. Errors: import.bad_name,
 * request.out_of_range, request.cancelled, work.open_already, snapshot.open_already, policy.forbidden,
 * session.*, store.*. Since 0.5.0.
 */
LX_API lx_status lx_bulk_import(lx_session* session, const char* request, lx_import_next_fn next,
                                lx_import_fault_fn fault, void* user, lx_text** reply);

/**
 * Any verb by its name, without the prefix: "case_open". For hosts that route, and for verbs newer than the header
 * that a host was built with. Errors: request.unknown_verb, and the verb's. Since 0.1.0.
 */
LX_API lx_status lx_call(lx_session* session, const char* verb, const char* request, lx_text** reply);

/* Documents: mechanisms, workflows, calendars, catalogues, ladders, policies. */

/**
 * Checks a document and tells all its faults at once; a fault is a reply, not a failure. Request: {document}.
 * Reply: {kind?, id?, version?, sound, faults: [{code, pointer, message, message_zh, path?}]}. Since 0.1.0.
 */
LX_API lx_status lx_document_check(lx_session* session, const char* request, lx_text** reply);

/**
 * Adopts a sound document. Installer or administrator. Request: {document, request_id?}. Reply: {kind, id, version,
 * effective_on, already, clocks_recomputed?, breaches_standing?}: a calendar has the open clocks that count by it
 * counted anew, and what was breached stays so. Errors: document.unsound, document.version_exists,
 * mechanism.other_jurisdiction. Since 0.1.0.
 */
LX_API lx_status lx_document_adopt(lx_session* session, const char* request, lx_text** reply);

/**
 * Shows an adopted document. Request: {kind: "mechanism"|"workflow"|"calendar"|"catalogue"|"ladder"|"policy", id,
 * version?}: the latest without `version`. Reply: {kind, id, version, effective_on, document}. Errors:
 * document.not_found. Since 0.1.0.
 */
LX_API lx_status lx_document_show(lx_session* session, const char* request, lx_text** reply);

/**
 * Lists the adopted documents. Request: {kind?}. Reply: {documents: [{kind, id, version, effective_on, title?}]}.
 * Since 0.1.0.
 */
LX_API lx_status lx_document_list(lx_session* session, const char* request, lx_text** reply);

/* Organisation. */

/**
 * Takes the organisation at once, all or nothing; importing again updates by id. Installer or administrator.
 * Request: {areas?, units?, posts?, officials?, appointments?, contact_points?, ties?, request_id?}, each a list.
 * Reply: {created, updated, unchanged}. A failure's details.faults lists every fault with its pointer. Errors:
 * organisation.unsound. Since 0.1.0.
 */
LX_API lx_status lx_organisation_import(lx_session* session, const char* request, lx_text** reply);

/**
 * Shows the whole organisation. Request: {}. Reply: the lists of organisation_import. Since 0.1.0.
 */
LX_API lx_status lx_organisation_show(lx_session* session, const char* request, lx_text** reply);

/* Persons: the people served. */

/**
 * Registers a person or a household. Request: {kind: "person"|"household", name?, phone?, id_number?, area?,
 * address?, notes?, household?, external?, provenance?, request_id?}. Reply: {person}. Errors: person.no_name,
 * person.unknown_area, person.unknown_household, request.external_id_taken. Since 0.1.0.
 */
LX_API lx_status lx_person_register(lx_session* session, const char* request, lx_text** reply);

/**
 * Shows a person or household. For holders of a function in casework or administration. Request: {person}. Reply:
 * what was registered, and cases: [number]. Errors: person.not_found. Since 0.1.0.
 */
LX_API lx_status lx_person_show(lx_session* session, const char* request, lx_text** reply);

/* Activities and research topics. */

/**
 * Records an activity once. It is credited to every duty that it serves; the matters that it raised become cases in
 * the same transaction. Request: {kind, channel?, measure?, purpose?, occurred_at, ended_at?, precision?,
 * time_words?, place, place_name?, contact_point?, field?, officials?, appointments?, topic?, audience?, notes?,
 * evidence?, raised?: [{category, summary, workflow?, person?, area?, leader?, external?}], external?, provenance?,
 * request_id?}. Reply: {activity, measures, credited, not_credited, cases}. Errors: activity.in_the_future,
 * activity.ends_before_it_begins, activity.too_long, activity.not_one_day, activity.unknown_area,
 * activity.unknown_contact_point, activity.unknown_official, activity.unknown_appointment, activity.no_participant,
 * activity.which_appointment, activity.appointment_not_held, activity.official_twice,
 * activity.malformed_media_type, activity.unknown_measure, activity.measure_does_not_take,
 * activity.unknown_purpose, activity.ambiguous_measure, case.unknown_workflow, case.unknown_category,
 * case.unknown_person, case.no_such_area, case.no_such_appointment, request.external_id_taken. Since 0.1.0.
 */
LX_API lx_status lx_activity_record(lx_session* session, const char* request, lx_text** reply);

/**
 * Withdraws an activity recorded by mistake, and its credits. Request: {activity, ground, request_id?}. Reply:
 * {activity, credits_withdrawn}. Errors: activity.not_found, activity.already_withdrawn. Since 0.1.0.
 */
LX_API lx_status lx_activity_withdraw(lx_session* session, const char* request, lx_text** reply);

/**
 * Shows an activity, with what it was credited to, what not, and why. Request: {activity}. Errors:
 * activity.not_found. Since 0.1.0.
 */
LX_API lx_status lx_activity_show(lx_session* session, const char* request, lx_text** reply);

/**
 * Lists activities, newest first. Request: {from?, to?, channel?, appointment?, include_withdrawn?, limit?,
 * after?}. Reply: {activities, next?}; pass `next` as `after` for the next page. Errors: request.bad_page. Since
 * 0.1.0.
 */
LX_API lx_status lx_activity_list(lx_session* session, const char* request, lx_text** reply);

/**
 * Records a master topic, or with `master` a team's sub-topic under it. Request: {title, master?, unit?,
 * occurred_at, notes?, external?, provenance?, request_id?}. Reply: {topic, credited, not_credited}. Errors:
 * activity.in_the_future, activity.unknown_topic, activity.unknown_unit, activity.no_team,
 * request.external_id_taken. Since 0.1.0.
 */
LX_API lx_status lx_topic_record(lx_session* session, const char* request, lx_text** reply);

/**
 * Lists the research topics. Request: {}. Reply: {topics}. Since 0.1.0.
 */
LX_API lx_status lx_topic_list(lx_session* session, const char* request, lx_text** reply);

/* Cases. */

/**
 * Opens a case. Request: {category, summary, area, workflow?, person?, leader?, urgent?, occurred_at?: receipt,
 * external?, provenance?, request_id?}. Reply: {case, version, state, clocks, earlier?: [{case, workflow, received_at,
 * state, state_title?, final?, closed_at?, solved?}], where the same person brought the matter before}. Errors:
 * case.unknown_workflow, case.unknown_category, case.unknown_person, case.no_such_area, case.no_such_appointment,
 * case.in_the_future, request.external_id_taken, case.role_missing. Since 0.1.0.
 */
LX_API lx_status lx_case_open(lx_session* session, const char* request, lx_text** reply);

/**
 * Takes one action of the workflow. Request: {case, action, fields?, occurred_at?, expected_version?, request_id?,
 * evidence?: [{field, kind, reference, sha256? or sm3?}]}. Reply: {case, version, state, clocks}. Errors:
 * case.not_found, case.unknown_action, case.action_not_allowed, case.role_missing, case.guard_*, case.extension_spent,
 * case.version_conflict, case.missing_field, case.unknown_field, case.field_type, case.field_range, case.field_code,
 * case.field_length, case.no_such_appointment, case.no_such_unit, case.appointment_not_held, case.handler_outside_unit,
 * case.answer_without_contact, case.answer_incomplete, case.extension_too_long, case.extension_of_same_day,
 * case.limit_not_ahead, case.bad_span, case.no_such_item, case.item_settled, case.evidence_digest,
 * case.evidence_twice, case.missing_evidence, case.review_not_ahead, case.unknown_person, case.unknown_activity,
 * case.unknown_topic, case.before_last_action, case.in_the_future. Since 0.1.0.

 * case.limit_not_ahead, case.bad_span, case.no_such_item, case.item_settled, case.unknown_person,
 * case.unknown_activity, case.unknown_topic, case.before_last_action, case.in_the_future; of a case that is merged into
 * another, case.merged; of a main case, case.merged_no_outcome, case.merged_not_replied, case.merged_not_asked,
 * case.merged_not_solved, case.merged_right_open. Since 0.1.0.
 */
LX_API lx_status lx_case_act(lx_session* session, const char* request, lx_text** reply);

/**
 * Shows a case: state, history, clocks with due dates, links, merged cases, the actions open to the asking official and
 * why the others are not. Request: {case}. Errors: case.not_found. Since 0.1.0.
 */
LX_API lx_status lx_case_show(lx_session* session, const char* request, lx_text** reply);

/**
 * Explains every action of a case: is it open to the asking official, all that stands in the way, who could take it,
 * and what is told with it. Request: {case}. Reply: {case, state, state_title, acts?, actions: [{action, title, open,
 * reasons?, to?, roles, fields?, acting?}]}. Errors: case.not_found. Since 0.2.0.
 */
LX_API lx_status lx_case_actions(lx_session* session, const char* request, lx_text** reply);

/**
 * What would come of an action taken now. Nothing is written; that it would be refused is part of the reply. Request:
 * {case, action, fields?, occurred_at?}. Reply: {case, allowed, refusal?: {code, message, message_zh, pointer?,
 * details}, from, to, unit?, handler?, round, clocks, notices?, cards?, events?}. Errors: case.not_found. Since 0.2.0.
 */
LX_API lx_status lx_case_simulate(lx_session* session, const char* request, lx_text** reply);

/**
 * Lists cases. Request: {list?: "open"|"mine"|"unit"|"overdue"|"all", state?, category?, area?, from?, to?, limit?,
 * after?}. Reply: {cases, next?}. Errors: request.bad_page. Since 0.1.0.
 */
LX_API lx_status lx_case_list(lx_session* session, const char* request, lx_text** reply);

/**
 * Counts and rates over the cases received in a span. Request: {from, to}. Reply: {opened, closed, open, merged,
 * reported, overdue, breached, reopened, response, resolution, satisfaction, by_state, by_category, by_town}. Since
 * 0.1.0.
 */
LX_API lx_status lx_case_summary(lx_session* session, const char* request, lx_text** reply);

/* Several hands on one case. */

/**
 * Names the leader who takes a case down to the people (带案下访), beside the unit that has it: a dispatcher, approver
 * or supervisor does, or the leader. Request: {case, leader: appointment of a leader, request_id?}. Reply: {case,
 * version, state, clocks}. Errors: case.not_found, case.has_ended, case.leads_already, case.not_a_leader,
 * case.lead_not_yours, case.no_such_appointment, case.appointment_not_held, case.conflict_of_interest. Since 0.3.0.
 */
LX_API lx_status lx_case_lead(lx_session* session, const char* request, lx_text** reply);

/**
 * Keeps a case from whom it complains of, or who has an interest in it (回避): they can't get it, act on it, verify it
 * or see it. If it lies with them, it goes to others at once. Request: {case, kind?: respondent | interest, unit? or
 * official? (the asking one), ground, to_unit?, to_handler?, to_leader?, request_id?}. Reply: {case, version, number,
 * reassigned, unit?, handler?}. Errors: case.not_found, conflict.which, conflict.not_yours, conflict.unknown_unit,
 * conflict.unknown_official, conflict.recorded_already, conflict.nobody_left, conflict.leader_needed,
 * case.conflict_of_interest, case.no_such_unit, case.no_such_appointment, case.appointment_not_held,
 * case.handler_outside_unit. Since 0.3.0.
 */
LX_API lx_status lx_conflict_record(lx_session* session, const char* request, lx_text** reply);

/**
 * Lifts a conflict of interest that was recorded by mistake or holds no longer. Approver or supervisor. Request: {case,
 * number, ground, request_id?}. Reply: {case, version, number}. Errors: case.not_found, conflict.not_found,
 * conflict.lifted_already, conflict.not_yours. Since 0.3.0.
 */
LX_API lx_status lx_conflict_lift(lx_session* session, const char* request, lx_text** reply);

/**
 * Gives a supporting unit (协办) its part of a case, with a clock of its own: whoever handles the case, a dispatcher,
 * approver or supervisor does. Request: {case, unit, handler?, task, amount, period?: working_day, day, hour or
 * working_hour, occurred_at?, request_id?}. Reply: {case, version, number, status, due_at, due_on, open: parts not
 * settled}. Errors: case.not_found, part.not_yours, part.of_the_lead, part.bad_period, part.case_ended, part.reported,
 * case.no_such_unit, case.no_such_appointment, case.appointment_not_held, case.handler_outside_unit,
 * case.conflict_of_interest, case.in_the_future, calendar.no_hours. Since 0.3.0.
 */
LX_API lx_status lx_part_assign(lx_session* session, const char* request, lx_text** reply);

/**
 * Says what the supporting unit did; its clock stops. Request: {case, number, reply, occurred_at?, request_id?}. Reply:
 * as lx_part_assign. Errors: case.not_found, part.not_found, part.settled, part.not_yours, part.before_it_began,
 * case.in_the_future, case.field_length. Since 0.3.0.
 */
LX_API lx_status lx_part_reply(lx_session* session, const char* request, lx_text** reply);

/**
 * Lets the case go on without a part; until all are replied to or overruled, nobody can say what came of the case.
 * Request: {case, number, reason, request_id?}. Reply: as lx_part_assign. Errors: case.not_found, part.not_found,
 * part.settled, part.not_yours, case.field_length. Since 0.3.0.
 */
LX_API lx_status lx_part_overrule(lx_session* session, const char* request, lx_text** reply);

/**
 * A unit's parts of other units' cases, the earliest limit first. Request: {unit?: the asking one's, status?: open,
 * limit?, after?}. Reply: {parts: […], next?}. Errors: request.bad_page. Since 0.3.0.
 */
LX_API lx_status lx_part_list(lx_session* session, const char* request, lx_text** reply);

/* Linked and merged cases. */

/**
 * Links two cases; moves nothing in either. Registrar, dispatcher, handler, approver, supervisor or administrator.
 * Request: {case: of a repeat the later one, to, kind?: "related"|"repeat", ground, request_id?}. Reply: {case, to,
 * kind, version}. Errors: case.not_found, case.other_jurisdiction, link.itself, link.wrong_way, link.exists. Since
 * 0.3.0.
 */
LX_API lx_status lx_case_link(lx_session* session, const char* request, lx_text** reply);

/**
 * Takes a link back that was wrong, also one that the library made; the same functions. Request: {case, to, kind?,
 * ground, request_id?}. Reply: {case, to, kind, version}. Errors: case.not_found, case.other_jurisdiction,
 * link.not_found. Since 0.3.0.
 */
LX_API lx_status lx_case_unlink(lx_session* session, const char* request, lx_text** reply);

/**
 * Merges cases of one workflow into a main one, all or none. Dispatcher, approver or supervisor. From now on the main
 * is held to the earliest limit of each clock, the clocks of the others stand absorbed, and the main can't end before
 * each of their petitioners was told and asked. Request: {case: the main one, merge: [case, ...], ground, request_id?}.
 * Reply: {case, version, merged: [case, ...], clocks: [{clock, run, due_at, due_on, from?: the merged case whose limit
 * it is}]}. Errors: case.not_found, case.other_jurisdiction, merge.itself, merge.into_merged, merge.already_merged,
 * merge.has_merged, merge.ended, merge.reported, merge.other_workflow, merge.other_version, merge.window_runs,
 * merge.clock_suspended, merge.clock_not_shared. Since 0.3.0.
 */
LX_API lx_status lx_case_merge(lx_session* session, const char* request, lx_text** reply);

/**
 * Lets a merged case go on by itself, as if it had not been merged; the same functions. Request: {case: the merged one,
 * ground, request_id?}. Reply: as of lx_case_merge, of the main case. Errors: case.not_found, case.other_jurisdiction,
 * merge.not_merged, merge.ended. Since 0.3.0.
 */
LX_API lx_status lx_case_unmerge(lx_session* session, const char* request, lx_text** reply);

/**
 * Records what the petitioner of a merged case was told, by who has the main case or dispatches. Request: {case: the
 * merged one, text, occurred_at?, request_id?}. Reply: {case, version, main, to_reply: [case, ...], to_ask: [case,
 * ...]}: whose petitioner is still to be told or asked. Errors: case.not_found, case.other_jurisdiction,
 * case.in_the_future, merge.not_merged, merge.ended, merge.role_missing, merge.no_outcome, merge.same_petitioner,
 * merge.before_merge. Since 0.3.0.
 */
LX_API lx_status lx_merged_reply(lx_session* session, const char* request, lx_text** reply);

/**
 * Records what the petitioner of a merged case says at call-back, by a verifier who handled none of the cases. Request:
 * {case: the merged one, responded, solved, satisfied, occurred_at?, request_id?}. Reply: as of lx_merged_reply.
 * Errors: case.not_found, case.other_jurisdiction, case.in_the_future, merge.not_merged, merge.ended, merge.handled,
 * merge.no_outcome, merge.not_replied, merge.same_petitioner, merge.before_merge. Since 0.3.0.
 */
LX_API lx_status lx_merged_verify(lx_session* session, const char* request, lx_text** reply);

/* Dispatch. */

/**
 * Tells which units a matter might be for, the likeliest first; decides nothing. Request: {case}, or {category, area,
 * workflow?}. Reply: {case?, category, area, workflow?, on, catalogue?, catalogue_version?, units: [{unit, title?,
 * score, reasons: [{code: "catalogue_rule"|"holds_it_now"|"bounced_this_case"|"accepted_before"|"bounced_before",
 * count?, town?, message, message_zh}], basis?}]}. Errors: dispatch.which, case.not_found, case.no_such_area,
 * case.unknown_category, case.unknown_workflow. Since 0.2.0.
 */
LX_API lx_status lx_dispatch_suggest(lx_session* session, const char* request, lx_text** reply);

/**
 * For each unit, over the cases first dispatched in a span. Request: {from, to, unit?}. Reply: {from, to, all, units},
 * each of {unit?, title?, dispatched, bounced, bounced_late, overruled, first_dispatch_accuracy, bounce_rate,
 * transfers}, the last three {count, of}. Errors: dispatch.unknown_unit. Since 0.2.0.
 */
LX_API lx_status lx_dispatch_statistics(lx_session* session, const char* request, lx_text** reply);

/* Time limits and workflows. */

/**
 * Explains where a time limit ends, day by day. Request: {case, clock?, run?} for a clock of a case, or {calendar,
 * started_at, unit, amount?, roll?, ends?, extension?, pauses?: [{from, to}]} for a period by itself; each_day?.
 * Reply: {case?, clock?, title?, basis?, workflow?, run?, unit, amount, roll, ends, extension, pauses, started_at,
 * nominal_on, due_on, due_at, provisional, calendars, lines: [{from, to, step, day, count, total, reason?,
 * calendar?}], table, table_zh}. Errors: case.not_found, deadline.no_clock, deadline.which, calendar.bad_period,
 * calendar.no_hours, calendar.out_of_range. Since 0.2.0.
 */
LX_API lx_status lx_deadline_explain(lx_session* session, const char* request, lx_text** reply);

/**
 * Draws a workflow. Request: {workflow, version?, format?: "svg"|"dot", language?: "zh"|"en", counts?: true for the
 * number of cases in each state}. Reply: {workflow, version, media_type, content}. SVG needs Graphviz on the machine.
 * Errors: case.unknown_workflow, workflow.no_graphviz, workflow.bad_drawing. Since 0.2.0.
 */
LX_API lx_status lx_workflow_draw(lx_session* session, const char* request, lx_text** reply);

/**
 * Takes running cases over to a new version of their workflow, where its transition clause says so. Administrator.
 * Request: {workflow, version, dry_run?: only list, limit?, after?, request_id?}. Reply: {workflow, version, dry_run,
 * moved, stayed, cases: [{case, from_version, from, moves, to?, reason?}], next?}; pass `next` as `after`. Errors:
 * case.unknown_workflow, workflow.no_transition, workflow.not_in_force. Since 0.2.0.
 */
LX_API lx_status lx_workflow_transition(lx_session* session, const char* request, lx_text** reply);

/* Supervision. */

/**
 * Puts on record what has fallen due under the ladder in force: each rung once for each run of a clock, however often,
 * from however many processes and after whatever pause it is called. Rungs that were missed are made up, the oldest
 * first. Administrator or supervisor. Request: {limit?: 1 … 1000 rungs, dry_run?: only list, request_id?}. Reply:
 * {ladder, dry_run, reached: [{case, clock, run, rung, card?, to, unit?, handler?, leader?, due_on, fell_due_at}],
 * more: call again, next_at?: when it wants to be called next, as things stand}. To tell those named in `to` is the
 * host's. Errors: supervision.no_ladder, calendar.no_hours. Since 0.3.0.
 */
LX_API lx_status lx_supervise(lx_session* session, const char* request, lx_text** reply);

/**
 * Lists rungs reached and cards issued, newest first. Request: {card?: "yellow"|"red", unit?, from?, to?, limit?,
 * after?}. Reply: {items: [{case, clock?, run?, rung?, title?, ladder?, card?, number?, unit?, handler?, due_on?,
 * fell_due_at?, reached_at, withdrawn_at?, ground?}], next?}. Errors: request.bad_page. Since 0.3.0.
 */
LX_API lx_status lx_supervision_list(lx_session* session, const char* request, lx_text** reply);

/**
 * Withdraws a card whose ground proved wrong; it stays in view as withdrawn. Supervisor. Request: {case, number? of the
 * card in the case, or rung? if one card only is of it, ground, request_id?}. Reply: {case, version, number, card}.
 * Errors: case.not_found, card.not_found, card.which, card.already_withdrawn. Since 0.3.0.
 */
LX_API lx_status lx_card_withdraw(lx_session* session, const char* request, lx_text** reply);

/* Handover and absence. */

/**
 * Hands over the open cases and ties of appointments that have ended to whoever follows: the successor that the
 * appointment names, else the next in the post, else the head of the unit. Each once, however often, from however many
 * processes and after whatever pause it is called. Administrator or supervisor. Request: {limit?: 1 … 1000, dry_run?:
 * only list, request_id?}. Reply: {dry_run, handed: [{as: "handler"|"leader"|"tie", case?, tie?, contact_point?, from,
 * to, ground: "named"|"next_in_post"|"unit_head"|"unit_above"|"by_hand", occurred_at}], more: call again, next_at?}.
 * Since 0.3.0.
 */
LX_API lx_status lx_handover_run(lx_session* session, const char* request, lx_text** reply);

/**
 * What would go to whom, were an appointment to end; nothing is written. Request: {appointment, last_day?, limit?}.
 * Reply: {appointment, last_day, to?, ground?, on?, until_then?, goes: as `handed` above, more}. Errors:
 * handover.unknown_appointment, handover.before_it_began. Since 0.3.0.
 */
LX_API lx_status lx_handover_preview(lx_session* session, const char* request, lx_text** reply);

/**
 * Hands over by hand: one case, one tie, or all that an appointment has. Administrator or dispatcher. Request:
 * {appointment, to, case?, tie?, ground, limit?, request_id?}. Reply: {handed, more}. Errors:
 * handover.unknown_appointment, handover.to_itself, handover.not_held, handover.which, handover.not_theirs,
 * handover.not_open, handover.outside_unit, case.not_found. Since 0.3.0.
 */
LX_API lx_status lx_handover_make(lx_session* session, const char* request, lx_text** reply);

/**
 * What went from whom to whom, newest first. Request: {giver?, taker?, case?, from?, to?, limit?, after?}, at most one
 * of the first three. Reply: {items: [{handed, new_tie?, actor, note?, recorded_at}], next?}. Errors: handover.which,
 * request.bad_page. Since 0.3.0.
 */
LX_API lx_status lx_handover_list(lx_session* session, const char* request, lx_text** reply);

/**
 * For each official, over what began in a span of days: how often it had a case, and for how long a clock was past its
 * limit while it had it. A handover ends one such span and begins the next. Request: {from, to, handler?, unit?}.
 * Reply: {from, to, officials: [{handler?, unit, tenures, taken_over, handed_over, open, late, held_s, late_s}]}. Since
 * 0.3.0.
 */
LX_API lx_status lx_tenure_statistics(lx_session* session, const char* request, lx_text** reply);

/**
 * Puts on record who is away from a post, on what ground, and who stands in. Whoever is away, or an administrator.
 * Request: {appointment, from, to?, ground: "leave"|"training"|"business_trip"|"secondment"|"other", substitute?,
 * note?, request_id?}. Reply: {absence}. Errors: absence.unknown_appointment, absence.not_yours,
 * absence.ends_before_it_begins, absence.not_held, absence.overlaps, absence.substitutes_itself, absence.same_official,
 * absence.cycle. Since 0.3.0.
 */
LX_API lx_status lx_absence_record(lx_session* session, const char* request, lx_text** reply);

/**
 * Ends an absence sooner than told before. Whoever is away, or an administrator. Request: {absence, last_day,
 * request_id?}. Reply: {absence, last_day}. Errors: absence.not_found, absence.not_yours, absence.not_earlier. Since
 * 0.3.0.
 */
LX_API lx_status lx_absence_end(lx_session* session, const char* request, lx_text** reply);

/**
 * Lists absences, the latest beginning first. Request: {appointment?, from?, to?, limit?, after?}. Reply: {absences:
 * [{absence, appointment, from, to?, ground, substitute?, stands_in?: who does so today, note?, recorded_at,
 * ended_at?}], next?}. Errors: request.bad_page. Since 0.3.0.
 */
LX_API lx_status lx_absence_list(lx_session* session, const char* request, lx_text** reply);

/* Worklists. */

/**
 * One of the lists of what is to be looked at now, of cases under way. Request: {list: "mine"|"unit"|"overdue"|"due"|
 * "at_risk" of another bounce|"verify"|"unowned", unit?: only this unit's, days?: for `due`, 0 … 365, limit?, after?}.
 * Reply: {list, cases: as case_list gives them, next?}. Errors: worklist.unknown_unit, worklist.needless_unit,
 * request.bad_page. Since 0.3.0.
 */
LX_API lx_status lx_worklist_show(lx_session* session, const char* request, lx_text** reply);

/**
 * How long each of these lists is, counted up to 10,000. Request: {unit?, days?}. Reply: {lists: [{list, count,
 * more?: there are more than that}]}. Errors: worklist.unknown_unit. Since 0.3.0.
 */
LX_API lx_status lx_worklist_count(lx_session* session, const char* request, lx_text** reply);

/* Closing: lasting rules, exclusion, checks by sample. */

/**
 * Lists lasting rules by the day on which they are to be looked at again, the earliest first. Request: {list?:
 * "standing"|"due"|"overdue"|"withdrawn"|"all", unit?, within?: for `due`, so many days, limit?, after?}. Reply:
 * {rules:
 * [{rule, case, title?, unit, holder?, review_on, withdrawn?, overdue?: days}], next?}. Errors: request.bad_page. Since
 * 0.3.0.
 */
LX_API lx_status lx_rule_list(lx_session* session, const char* request, lx_text** reply);

/**
 * Shows a lasting rule with its reviews. Request: {rule}. Reply: {rule, case, title?, text?, unit, holder?, made_at,
 * review_on, overdue?, withdrawn_at?, reviews?: [{verdict, note?, reviewed_at, actor, next_review_on?}], reminded_at?}.
 * Errors: rule.not_found. Since 0.3.0.
 */
LX_API lx_status lx_rule_show(lx_session* session, const char* request, lx_text** reply);

/**
 * Records a review of a lasting rule, by whoever sees to it, the unit whose it is, or a supervisor. Request: {rule,
 * verdict: "kept"|"amended"|"withdrawn", note, next_review_on?: needed unless withdrawn, and of an amended one title?,
 * text?, unit?, holder?, request_id?}. Reply: {rule, verdict, review_on?}. Errors: rule.not_found, rule.withdrawn,
 * rule.not_yours, rule.needless_member, rule.nothing_amended, rule.review_not_ahead, rule.no_such_unit,
 * case.no_such_appointment, case.appointment_not_held. Since 0.3.0.
 */
LX_API lx_status lx_rule_review(lx_session* session, const char* request, lx_text** reply);

/**
 * Puts on record who is to be reminded of a review whose day has come: once for each day of review, however often it is
 * called. Administrator or supervisor. Request: {limit?: 1 … 1000, dry_run?: only list, request_id?}. Reply: {dry_run,
 * reminded: [{rule, case, unit, holder?, review_on}], more: call again, next_at?: when it wants to be called next}. To
 * tell them is the host's. Since 0.3.0.
 */
LX_API lx_status lx_rule_remind(lx_session* session, const char* request, lx_text** reply);

/**
 * Proposes that an unreasonable demand be excluded. Request: {case, ground: a code that the case's workflow lays down,
 * reason, request_id?}. Reply: {case, number, status}. Errors: case.not_found, exclusion.not_foreseen,
 * exclusion.unknown_ground, exclusion.role_missing, exclusion.undecided, exclusion.already_approved. Since 0.3.0.
 */
LX_API lx_status lx_exclusion_propose(lx_session* session, const char* request, lx_text** reply);

/**
 * Decides on an exclusion; never the proposer, nor whoever handled the case. Rates stay as they are: what is excluded
 * is shown beside them. Request: {case, decision: "approve"|"refuse"|"revoke", reason, request_id?}. Reply: {case,
 * number, status}. Errors: case.not_found, exclusion.not_foreseen, exclusion.nothing_proposed, exclusion.not_approved,
 * exclusion.role_missing, exclusion.own_proposal, exclusion.handled. Since 0.3.0.
 */
LX_API lx_status lx_exclusion_decide(lx_session* session, const char* request, lx_text** reply);

/**
 * Lists proposals to exclude, newest first. Request: {status?: "proposed"|"approved"|"refused"|"revoked", unit?, from?,
 * to?, limit?, after?}. Reply: {exclusions: [{case, number, status, ground, ground_title?, reason?, unit?, proposer,
 * proposed_at, decider?, decided_at?, decision_reason?}], next?}. Errors: request.bad_page. Since 0.3.0.
 */
LX_API lx_status lx_exclusion_list(lx_session* session, const char* request, lx_text** reply);

/**
 * Draws a sample of closed cases for a second check. Those of the lowest SHA-256 over seed, line feed and number of the
 * case are drawn, so anybody can draw the same again. Supervisor or auditor. Request: {from, to: closed in these days,
 * unit?, area?, workflow?, size? or share?: so many in a hundred; by the policy if neither, seed?: drawn at random if
 * absent, request_id?}. Reply: {sample, seed, population, population_sha256, cases}. Errors: sample.size_or_share,
 * sample.no_cases. Since 0.3.0.
 */
LX_API lx_status lx_sample_draw(lx_session* session, const char* request, lx_text** reply);

/**
 * Shows a sample: its cases, how many are checked, and how far the checks agree with the answers before. Verifier,
 * supervisor, auditor or administrator. Request: {sample}. Reply: {sample, drawn_at, drawn_by, from, to, unit?, area?,
 * workflow?, size?, share?, policy?, seed, seed_told?, population, population_sha256, cases: [{case, rank, checked_at?,
 * checker?, reached?, solved?, satisfied?, solved_before?, finding?, action?}], checked, unreached, solved, agreement}.
 * Errors: sample.not_found. Since 0.3.0.
 */
LX_API lx_status lx_sample_show(lx_session* session, const char* request, lx_text** reply);

/**
 * Lists samples, newest first; callers as for lx_sample_show. Request: {limit?, after?}. Reply: {samples: [{sample,
 * drawn_at, from, to, population, cases, checked}], next?}. Errors: request.bad_page. Since 0.3.0.
 */
LX_API lx_status lx_sample_list(lx_session* session, const char* request, lx_text** reply);

/**
 * Records the check of a sampled case, by an official who neither handled nor verified it. "Not solved" takes the first
 * action that the workflow names for it and that is open; else it is on record. Verifier, supervisor or auditor.
 * Request: {sample, case, reached, solved?, satisfied?: both if, and only if, reached, finding, request_id?}. Reply:
 * {sample, case, agrees?, action?, state, reasons?: why no action was taken}. Errors: sample.not_found, case.not_found,
 * check.not_sampled, check.already_recorded, check.answer, check.handled, check.verified. Since 0.3.0.
 */
LX_API lx_status lx_check_record(lx_session* session, const char* request, lx_text** reply);

/* Duties and reports. */

/**
 * For each bearer and duty of a span: owed, done, short, status, and what counted. Request: {from, to, as_of?,
 * known_on?: by what was on record at the end of that day, tier?, measure?, appointment?, unit?, posts?: true for the
 * posts' quotas}. Reply: {mechanism, version, as_of, known_on?, items, posts?}. Errors: duty.no_mechanism,
 * duty.unknown_measure, duty.unknown_appointment, duty.unknown_unit, duty.reversed_period, duty.period_too_long,
 * duty.known_ahead. Since 0.1.0.
 */
LX_API lx_status lx_duty_evaluate(lx_session* session, const char* request, lx_text** reply);

/* The account. */

/**
 * The account of casework over the cases received in a span. Request: {from, to, by?: "unit"|"town"|"village"|
 * "category"|"channel"|"official"|"month"|"quarter"|"year"|"workflow", publish?: suppress small numbers as the policy
 * says}. Reply: {from, to, by?, least?, policy?, all: a group, groups: [{member?, title?, figures: {cases, response,
 * resolution, satisfaction, on_time, first_dispatch, bounce, reopen, repeat, ended: each {count, of}, duration?},
 * without_excluded?: as figures, exclusions_proposed?, exclusions_approved?, suppressed?: what is not told}]}. Errors:
 * account.nothing_laid_down. Since 0.4.0.
 */
LX_API lx_status lx_account_show(lx_session* session, const char* request, lx_text** reply);

/**
 * The cases behind one figure of the account. Request: {figure, side: "count"|"of"|"rest", from, to, by?, member?: both
 * or neither, without_excluded?, limit?, after?}. Reply: {figure, side, lines: [{case, handling?, counted?, reason,
 * message, message_zh, excluded?, duration_s?, working_s?}], withheld?: lines of cases kept from the asking official,
 * next?}. Errors: account.by_and_member, request.bad_page. Since 0.4.0.
 */
LX_API lx_status lx_account_explain(lx_session* session, const char* request, lx_text** reply);

/**
 * From counters kept up to date. Request: {town?: 9 digits, unit?, workflow?, from?, to?: months of the rates}. Reply:
 * {counts: [{workflow, state, title?, town, town_title?, standing, cases}], rates: [{month, town, town_title?, all,
 * without_excluded: each {cases, response, resolution, satisfaction}}], overdue: up to 10,000, overdue_more?}. Errors:
 * dashboard.not_a_town, dashboard.unknown_unit. Since 0.4.0.
 */
LX_API lx_status lx_dashboard_show(lx_session* session, const char* request, lx_text** reply);

/**
 * What each measure and contact brought. Request: {from, to, measure?}. Reply: {from, to, mechanism, measures:
 * [{measure, title, channel, contact?, figures: {activities, reached, raised, ended, solved: {count, of}, kept_fixed},
 * tiers: [{tier, figures}]}], contacts: [{contact, title, tier, figures, tiers}], all}. Errors: duty.no_mechanism,
 * duty.unknown_measure. Since 0.4.0.
 */
LX_API lx_status lx_measure_account(lx_session* session, const char* request, lx_text** reply);

/**
 * The chain goal, contact, measure, activity, case, outcome, both ways. Request: {case} or {activity} or one of
 * {measure}, {contact}, {goal} with from and to; limit?: activities on a page, after?. Reply: {mechanism?, nodes:
 * [{kind, id, title?, way: "self"|"up"|"down", of_kind, of, reason, message, message_zh, duties?}], next?}. Errors:
 * trace.which, trace.no_span, trace.not_found, case.not_found, activity.not_found, duty.no_mechanism, request.bad_page.
 * Since 0.4.0.
 */
LX_API lx_status lx_trace(lx_session* session, const char* request, lx_text** reply);

/**
 * What looks alike, doubled or done for show: questions, never verdicts. Supervisor, auditor or administrator. Request:
 * {from, to, kind?: "copied_notes"|"evidence_again"|"two_places"|"back_dated"|"period_end"|"reopened_again"|
 * "trivial_duty", official?, unit?, limit?, after?}. Reply: {policy, findings: [{finding, kind, activities?, cases?,
 * officials?, units?, duty?, measure?, similarity?: in a hundred, count, of?, question, question_zh}], next?}. Errors:
 * finding.nothing_laid_down, request.bad_page. Since 0.4.0.
 */
LX_API lx_status lx_finding_list(lx_session* session, const char* request, lx_text** reply);

/**
 * What records cost those who keyed them in, by appointment and week; one's own, or for a supervisor, auditor or
 * administrator anybody's. Request: {from, to, unit?, appointment?, limit?, after?}. Reply: {items: [{week: its Monday,
 * appointment, official, unit, figures: {records, fields: filled in by hand, prefilled: {count: filled in by the
 * library, of}, duties, cases}}], all: {figures, appointments, records_per_week, fields_per_week, kinds: [{kind,
 * figures}]}, next?}. Errors: burden.unknown_unit, burden.unknown_appointment, request.bad_page. Since 0.4.0.
 */
LX_API lx_status lx_burden_show(lx_session* session, const char* request, lx_text** reply);

/**
 * Says why one duty of one bearer comes to what it does. Request: {duty, appointment or unit: of a leadership team, on:
 * a day of it, as_of?, known_on?}. Reply: {item, mechanism, measure_title, measure_text, title, period_from, period_to,
 * held_from?, held_to?, absences: [{absence, ground, from, to, excuses}], steps: [{zh, en}], not_counted: [{kind, id,
 * day, recorded_at, reason, message, message_zh}]}. Errors: duty.no_mechanism, duty.which_bearer, duty.unknown_duty,
 * duty.unknown_appointment, duty.unknown_unit, duty.not_owed, duty.known_ahead. Since 0.4.0.
 */
LX_API lx_status lx_duty_explain(lx_session* session, const char* request, lx_text** reply);

/**
 * Says what is still to be done and by when. Request: {to?: at most 366 days ahead, 92 if absent, tier?, measure?,
 * appointment?, unit?}. Reply: {as_of, to, outlook: [{measure, duty, by, bearers, missing, behind}], outstanding:
 * [{measure, duty, bearer_kind, bearer, official?, unit?, tier?, from, by, owed, done, missing, working_days,
 * status}]}. Errors: duty.no_mechanism, duty.unknown_measure, duty.unknown_appointment, duty.unknown_unit,
 * duty.out_of_sight. Since 0.4.0.
 */
LX_API lx_status lx_duty_forecast(lx_session* session, const char* request, lx_text** reply);

/**
 * Signs off periods that lie within a span and are over: their figures stand for good, and what is told later shows as
 * an amendment. Supervisor or administrator. Request: {from, to, tier?, measure?, note?, request_id?}. Reply:
 * {sign_off, items, already, digest}. Errors: duty.no_mechanism, duty.unknown_measure, duty.reversed_period,
 * duty.period_too_long, duty.not_over, duty.nothing_to_sign, duty.too_much_to_sign. Since 0.4.0.
 */
LX_API lx_status lx_duty_sign_off(lx_session* session, const char* request, lx_text** reply);

/**
 * Lists sign-offs, newest first. Request: {limit?, after?}. Reply: {sign_offs: [{sign_off, from, to, tier?, measure?,
 * signed_at, signed_by, items, digest, note?}], next?}. Errors: request.bad_page. Since 0.4.0.
 */
LX_API lx_status lx_duty_sign_offs(lx_session* session, const char* request, lx_text** reply);

/**
 * Renders one self-contained page over a span. Request: {from, to, language?: "zh"|"en", title?}. Reply:
 * {media_type, content}. Errors: duty.no_mechanism, duty.reversed_period, duty.period_too_long, request.cancelled.
 * Since 0.1.0.
 */
LX_API lx_status lx_report_render(lx_session* session, const char* request, lx_text** reply);

/**
 * Writes ledgers (台账) to a file of mode 0600, as an office keeps them: of activities, cases, duties, and supervision.
 * Nothing half written is ever seen, and nothing is left behind if it fails or is cancelled. Dispatcher, supervisor,
 * administrator or auditor; cases that the asking official is kept out of (回避) are not in it. Request: {path,
 * format?: "xlsx"|"csv", sheets?: some of "activities"|"cases"|"duties"|"cards", of a CSV exactly one, from, to,
 * language?: "zh"|"en", encoding?: "utf-8"|"gb18030" and bom?: of a CSV, overwrite?}. Reply: {path, format, sheets:
 * [{sheet, rows}], bytes}. Errors: ledger.which_sheet, ledger.sheet_twice, ledger.csv_only, ledger.no_bom,
 * ledger.no_encoding, file.bad_path, file.no_such_folder, file.exists, file.cannot_write, duty.no_mechanism,
 * duty.period_too_long, request.cancelled. Since 0.4.0.
 */
LX_API lx_status lx_ledger_write(lx_session* session, const char* request, lx_text** reply);

/**
 * Writes a calendar (iCalendar, RFC 5545) to a file as lx_ledger_write does: `reception`, the public reception days of
 * the mechanism in force; `appointment`, the last days of its duties' periods and the limits of its open cases, without
 * names and texts. Another's by a dispatcher, supervisor, administrator or auditor. Request: {path, kind:
 * "reception"|"appointment", appointment?: the asking one if absent, from, to, language?, overwrite?}. Reply: {path,
 * kind, events, bytes}. Errors: calendar.needless_appointment, duty.unknown_appointment, file.bad_path,
 * file.no_such_folder, file.exists, file.cannot_write, duty.no_mechanism, duty.period_too_long, request.cancelled.
 * Since 0.4.0.
 */
LX_API lx_status lx_calendar_write(lx_session* session, const char* request, lx_text** reply);

/* The feed: every event in its order, at least once. */

/**
 * Every event of the jurisdiction in its order, after a cursor or a position; with wait_s (0 to 60) it waits for
 * something to come, and the session is busy meanwhile. Auditor or administrator. Request: {cursor?, after?, limit?,
 * wait_s?}. Reply: {events: [{position, kept?: the rest but hash is absent, stream?, version?, type?, occurred_at?,
 * recorded_at?, actor?, data?, hash}], next: the position to acknowledge, last: the newest of all}. Errors: feed.which,
 * feed.bad_name. Since 0.4.0.
 */
LX_API lx_status lx_feed_read(lx_session* session, const char* request, lx_text** reply);

/**
 * Moves a cursor to where its reader has come; a lower position delivers again. Auditor or administrator. Request:
 * {cursor, position, request_id?}. Reply: {cursor, position, before}. Errors: feed.bad_name, feed.no_such_position.
 * Since 0.4.0.
 */
LX_API lx_status lx_feed_acknowledge(lx_session* session, const char* request, lx_text** reply);

/**
 * The cursors by name. Auditor or administrator. Request: {}. Reply: {cursors: [{cursor, position, behind,
 * acknowledged_at}]}. Since 0.4.0.
 */
LX_API lx_status lx_feed_cursors(lx_session* session, const char* request, lx_text** reply);

/**
 * Takes a cursor away. Auditor or administrator. Request: {cursor, request_id?}. Reply: {cursor, position}. Errors:
 * feed.bad_name, feed.unknown_cursor. Since 0.4.0.
 */
LX_API lx_status lx_feed_forget(lx_session* session, const char* request, lx_text** reply);

/* The keeping of the record. */

/**
 * Checks the chains of events and the sealed texts. Auditor or administrator. Request: {}. Reply: {events, streams,
 * texts, destroyed_texts, whole, findings}. Errors: request.cancelled. Since 0.1.0.
 */
LX_API lx_status lx_audit_verify(lx_session* session, const char* request, lx_text** reply);

/**
 * Makes the read tables anew from the events, beside those that stand, compares, and puts right what differs.
 * Administrator. Others write meanwhile; only where something differs do they wait, at the end, while it is put right
 * (in a store in memory and in a unit of work: all the time). Request: {dry_run?: only tell, rows?: how many rows of
 * each table are told in full, 0 … 200 (20), request_id?}. Reply: {events, replaced, differences: [{table, rows_before,
 * rows_after, changed, missing, needless}], rows: [{table, key, fault: "changed"|"missing"|"needless", columns:
 * [{column, stands, should_stand}]}]}. Errors: request.out_of_range, request.cancelled. Since 0.1.0; dry_run and rows
 * since 0.5.0.
 */
LX_API lx_status lx_store_rebuild(lx_session* session, const char* request, lx_text** reply);

#ifdef __cplusplus
}
#endif

#endif /* LIANXIN_H */
