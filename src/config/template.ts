import { stringify } from 'smol-toml';
import { DENY_READ } from './config.ts';

/**
 * The text of a fresh `.klauss.toml`: every key with its default and what it does. Keys without a default
 * stand in comments.
 */
export function configTemplate(projectName: string): string {
  return `# Configuration of Klauss for this project.
# Every key may be left out. Durations are in seconds; relative paths start at this file; ~/ is your home.
# Precedence: command line, environment (KLAUSS_DB_PATH, KLAUSS_WORKERS, KLAUSS_CLAUDE), this file,
# ~/.config/klauss/config.toml, built-in.

[project]
${stringify({ name: projectName }).trim()}
description = ""

[database]
# Where the queue is kept. Default: .klauss/klauss.db
# path = ".klauss/klauss.db"
# Remove finished jobs after so many days; 0: never.
auto_cleanup_days = 0

[safety]
# Tasks may only name paths inside this project and the related ones.
enforce_project_boundary = true
# Any task may name paths outside.
allow_external_dirs = false
# Ask before something is ended or removed.
confirm_destructive = false
# What workers never read, whatever else they may do. ~/ is your home; a relative glob is that name anywhere.
deny_read = [
${DENY_READ.map((glob) => `  ${JSON.stringify(glob)},\n`).join('')}]

[budget]
# Dollars. What is spent may pass them by one request of each running worker. Default: no limits.
# For a job whose plan names no budget:
# per_job = 10
# For all jobs together in a day:
# per_day = 50
# For all attempts at one task:
# per_task = 2

[limits]
# Go on past a usage limit where your account pays for that.
allow_overage = false
# How long all workers wait after a refusal that names no reset time: at first, doubled each time, at most.
park_initial = 60
park_max = 1800
# After an overloaded API lowered the number of workers, one more is tried so often.
raise_after = 30

[env]
# Variables that workers and gates get although they look like secrets.
pass = []

[workers]
# How many a pool that starts by itself has, at most.
default_count = 4
# How many may be asked for.
max_count = 10
# Relative to .klauss/
log_directory = "logs"
# Start a client that crashed again.
restart_on_failure = true
# How often leases are renewed, and when one that was not renewed has expired.
heartbeat_interval = 5
stale_timeout = 30
# A pool without work stops after so long.
idle_timeout = 300
# How long running tasks may go on after \`klauss stop\`.
stop_grace = 10
# No worker is started that would leave the machine less free memory, in megabytes.
min_free_memory_mb = 512
# How deep Klauss may run inside its own workers: 1 is not at all.
max_depth = 1
# "ahead": start the client for the next task before a worker is free for it, where a core is idle. "keep": let the
# client that has done a task in a shared directory do the next one like it. "off": neither.
warm = "ahead"

[defaults]
# For tasks that do not say otherwise. A higher priority is more urgent.
priority = 5
# Time limit of one attempt.
timeout = 1800
# How many times a failed task is tried again.
max_retries = 1
# How often the queue is looked at when nothing wakes the pool.
poll_interval = 1

[client]
# The claude command: a name on PATH, or a path.
command = "claude"
# A client that prints nothing for so long is taken to be stuck.
stall_timeout = 900
# Limit of turns for one attempt. Default: none.
# max_turns = 100
# Workers get none of your MCP servers.
strict_mcp = true
# Default: the client's own.
# model = "sonnet"
# Workers that share a prompt prefix wait so long for the first answer to it, which fills the prompt cache.
cache_wait = 5

[permissions]
# acceptEdits, dontAsk, auto, plan, sandbox or bypassPermissions. "sandbox" lets workers run any command, confined by
# the operating system: it writes in the workspace alone and reaches no network (Linux: bubblewrap and socat). The last
# lets workers do anything, unasked.
mode = "acceptEdits"
# Rules as in Claude Code, such as "Bash(npm test *)".
allow = []
deny = []

[workspace]
# Where tasks work: "worktree" is a git worktree for each, merged and applied at the end; "shared" is this
# directory; "auto" is worktrees wherever this is a git repository with a commit.
isolation = "auto"
# Run in each new worktree before the task. Default: nothing.
# setup = "npm ci"
# What worktrees get as symbolic links to this directory's own. (.worktreeinclude names ignored files to copy.)
link = []
# How often a merge that conflicts, or fails its gates, is given back to the worker that did the task.
resolve_attempts = 2
# Tasks whose \`touches\` may overlap do not run at the same time: "wait", or "allow" it.
overlap = "wait"
# Run the hooks of the repository when Klauss commits what a worker did.
commit_hooks = false
# No worktree is made where less disk is free, in megabytes.
min_free_disk_mb = 500

[verify]
# Gates: commands that must exit 0 before a result counts. A task's \`verify\` names its own. Without that, these:
# commands = ["npm test"]
# and without these, what is found in the tree: type checker, linter, tests. \`klauss gates\` shows it.
auto = true
# Time limit of one gate.
timeout = 1800
# How many run at once. Default: one for each two cores.
# max_parallel = 1

[followups]
# Work that a worker proposes joins its job, when the plan does not say (\`allow_followups\`). Else it is only listed.
allow = false
# Bounds: so many in one job, and so many steps from the plan.
max_tasks = 10
max_depth = 2

[logs]
# A log file is rotated at this size, in megabytes, and so many old ones are kept.
max_size_mb = 10
max_files = 5

[notify]
# What you are told while you look elsewhere. "end": a job has finished, and nothing of it has failed. "failure": one has
# failed, or the workers had to stop. "parked": they wait for a usage limit. "budget": a job has ended as the money was
# spent. What you cancel yourself is not told.
on = ["end", "failure", "parked", "budget"]
# A shell command, run in this directory with KLAUSS_MESSAGE set and all there is to know as JSON on stdin. Default: none.
# command = 'notify-send Klauss "$KLAUSS_MESSAGE"'
# An address that the same JSON is posted to. Default: none. One that is a secret is better kept in your own file.
# webhook = "https://chat.example.org/hooks/klauss"
# \`klauss wait\` and \`klauss run\` tell the terminal, which shows it or rings its bell.
terminal = false

[monitoring]
# \`klauss dashboard\` may be used.
dashboard_enabled = true
# \`klauss wait\` prints a line at each change.
progress_updates = true
# The workers' logs hold each whole prompt as well.
detailed_logging = false

[coordination]
# One queue for several projects: the same path in each of them.
# shared_db = "~/.klauss/shared.db"
enabled = false

[related_projects]
# Other projects that tasks may work in, by name.
# api = "../api"

[directories]
# Names that a task's working_dir may use.
# frontend = "packages/web"
`;
}
