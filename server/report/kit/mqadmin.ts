import { shellWord } from './quoting.js';
import type { KitResources } from './resources.js';

/**
 * A script for the open-source administration tool: creates what is missing and brings the rest up to date. Options of `mqadmin`:
 * org.apache.rocketmq.tools.command of 5.x; ACL 2.0: https://rocketmq.apache.org/docs/bestPractice/07access
 */
export function mqadminScript({ topics, groups, users }: KitResources): string {
  const commands = [
    ...topics.map(({ name, type }) => `topic ${shellWord(name)} ${shellWord(type)}`),
    ...groups.map(({ name, order, maxRetryTimes }) => `group ${shellWord(name)} ${shellWord(order)} ${maxRetryTimes}`),
    ...users.flatMap(({ name, passwordVariable, grants }) => [
      `user ${shellWord(name)} ${passwordVariable}`,
      ...grants.map(
        ({ resourceType, resource, actions }) =>
          `acl ${shellWord(name)} ${shellWord(`${resourceType}:${resource}`)} ${shellWord(actions.join(','))}`,
      ),
    ]),
  ];
  return `${head}\n${commands.join('\n')}\n${tail}`;
}

const head = `#!/usr/bin/env bash
# Creates topics, groups, users and rights with mqadmin. Can be run again: what is there is brought up to date.
#   ./mqadmin.sh --namesrv HOST:PORT [--cluster NAME] [--mqadmin PATH] [--dry-run]
# Passwords come from the environment (PASSWORD_OF_...); nothing is created before all of them are there.
set -euo pipefail

namesrv=
cluster=DefaultCluster
mqadmin=mqadmin
dry_run=false
while [ $# -gt 0 ]; do
  case "$1" in
    --namesrv) namesrv="\${2:?--namesrv needs HOST:PORT}"; shift 2 ;;
    --cluster) cluster="\${2:?--cluster needs a name}"; shift 2 ;;
    --mqadmin) mqadmin="\${2:?--mqadmin needs a path}"; shift 2 ;;
    --dry-run) dry_run=true; shift ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
  esac
done
[ -n "$namesrv" ] || { echo 'Name the name server: --namesrv HOST:PORT' >&2; exit 2; }

failed=0
checking=true

# mqadmin ends with 0 also when it fails: what it prints tells.
run() {
  if [ "$dry_run" = true ]; then printf '%q ' "$mqadmin" "\${shown[@]}"; echo; return 0; fi
  local output
  output="$("$mqadmin" "$@" 2>&1)" || { echo "$output" >&2; return 1; }
  if grep -Eq '(^|[^A-Za-z])(Exception|ERROR|error:)' <<<"$output"; then echo "$output" >&2; return 1; fi
}

attempt() {
  shown=("$@")
  run "$@" || { echo "failed: $1 \${3:-}" >&2; failed=$((failed + 1)); }
}

topic() { # NAME TYPE
  if [ "$checking" = true ]; then
    case "$2" in NORMAL|FIFO|DELAY|TRANSACTION) ;; *) missing "$2" "the type of topic $1: NORMAL, FIFO, DELAY or TRANSACTION" ;; esac
    return
  fi
  local order=false
  [ "$2" = FIFO ] && order=true
  attempt updateTopic -t "$1" -n "$namesrv" -c "$cluster" -a "+message.type=$2" -o "$order"
}

group() { # NAME ORDER RETRIES
  if [ "$checking" = true ]; then
    case "$2" in Concurrently|Orderly) ;; *) missing "$2" "the delivery order of group $1: Concurrently or Orderly" ;; esac
    return
  fi
  local order=false
  [ "$2" = Orderly ] && order=true
  attempt updateSubGroup -g "$1" -n "$namesrv" -c "$cluster" -o "$order" -r "$3"
}

user() { # NAME PASSWORD_VARIABLE
  if [ "$checking" = true ]; then
    [ "$dry_run" = true ] || [ -n "\${!2:-}" ] || missing "$2" "the password of user $1"
    return
  fi
  local password="\${!2:-}"
  shown=(createUser -u "$1" -n "$namesrv" -c "$cluster" -p "***" -t Normal)
  if [ "$dry_run" = true ]; then run; return; fi
  # The same user again is updated.
  if "$mqadmin" getUser -n "$namesrv" -c "$cluster" -u "$1" 2>/dev/null | grep -Fqw -- "$1"; then
    run updateUser -u "$1" -n "$namesrv" -c "$cluster" -p "$password" -t Normal -s enable || failed=$((failed + 1))
  else
    run createUser -u "$1" -n "$namesrv" -c "$cluster" -p "$password" -t Normal || failed=$((failed + 1))
  fi
}

acl() { # USER RESOURCE ACTIONS
  if [ "$checking" = true ]; then return; fi
  shown=(createAcl -s "User:$1" -n "$namesrv" -c "$cluster" -r "$2" -a "$3" -d Allow)
  if [ "$dry_run" = true ]; then run; return; fi
  # A right that is there already is set to what it is to be.
  run "\${shown[@]}" 2>/dev/null || run updateAcl -s "User:$1" -n "$namesrv" -c "$cluster" -r "$2" -a "$3" -d Allow || failed=$((failed + 1))
}

missing() { echo "Say $1: $2." >&2; failed=$((failed + 1)); }

all() {
:
`;

const tail = `}

all
if [ "$failed" -gt 0 ]; then echo "Nothing was created." >&2; exit 2; fi
checking=false
all
[ "$failed" -eq 0 ] || { echo "$failed commands failed." >&2; exit 1; }
`;
