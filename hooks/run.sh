# Every hook of Klauss: `sh run.sh <session-start|user-prompt-submit|stop|session-end>`. It runs in every session of every
# project of the user, so it starts not even Node before it knows that there is something to do: not inside a worker, whose
# hooks would act on their own pool, and not where Klauss was never used.
[ -z "${KLAUSS_WORKER+set}" ] || exit 0
directory=${CLAUDE_PROJECT_DIR-$PWD}
case $directory in /*) ;; *) directory=$PWD/$directory ;; esac
until [ -e "$directory/.klauss" ]; do
  [ -n "$directory" ] || exit 0
  directory=${directory%/*}
done
exec node "${0%/*}/run.cjs" "$1"
