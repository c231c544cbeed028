import type { Locale } from '../../l10n/messages.js';
import { shellWord } from './quoting.js';
import type { KitResources, KitUser } from './resources.js';
import { choiceWords, scriptHead, scriptTexts, type ScriptText } from './script.js';
import { scriptMessages } from './script-messages.js';

/**
 * A script for the open-source administration tool, tried with mqadmin of RocketMQ 5.5.0: it ends with 0 whatever happens, what it prints
 * tells. ACL 2.0: https://rocketmq.apache.org/docs/bestPractice/07access
 */
export function mqadminScript({ topics, groups, users }: KitResources, locale: Locale): string {
  const commands = [
    ...topics.map(({ name, type }) => `topic ${shellWord(name)} ${choiceWords(type)}`),
    ...groups.map(({ name, order, maxRetryTimes }) => `group ${shellWord(name)} ${choiceWords(order)} ${maxRetryTimes}`),
    ...users.flatMap(userCommands),
  ];
  const head = scriptHead(locale, [
    scriptMessages.mqadminHead(),
    scriptMessages.again(),
    scriptMessages.valuesHead(),
    scriptMessages.exitHead(),
    '',
    '  ./mqadmin.sh --namesrv HOST:PORT [--cluster NAME] [--mqadmin PATH] [--values FILE] [--no-acl] [--dry-run]',
  ]);
  return [head, options(scriptTexts(locale)), functions(scriptTexts(locale)), all(commands), tail(scriptTexts(locale))].join('\n');
}

/** Rights of the same kind go in one call: each call starts a JVM. */
function userCommands({ name, passwordVariable, grants }: KitUser): string[] {
  const byActions = new Map<string, string[]>();
  for (const { resourceType, resource, actions } of grants) {
    const key = actions.join(',');
    byActions.set(key, [...(byActions.get(key) ?? []), shellWord(`${resourceType}:${resource}`)]);
  }
  return [
    `user ${shellWord(name)} ${passwordVariable}`,
    ...[...byActions].map(([actions, resources]) => `acl ${shellWord(name)} ${actions} ${resources.join(' ')}`),
  ];
}

const options = (text: ScriptText): string => `
namesrv=
cluster=DefaultCluster
mqadmin=mqadmin
values=
with_acl=true
dry_run=false

say() { local format="$1"; shift; printf -- "$format\\n" "$@" >&2; }
usage() { say "$@"; exit 2; }

while [ $# -gt 0 ]; do
  case "$1" in
    --namesrv|--cluster|--mqadmin|--values) [ $# -gt 1 ] || usage ${text(scriptMessages.optionNeedsValue())} "$1" ;;
  esac
  case "$1" in
    --namesrv) namesrv="$2"; shift 2 ;;
    --cluster) cluster="$2"; shift 2 ;;
    --mqadmin) mqadmin="$2"; shift 2 ;;
    --values) values="$2"; shift 2 ;;
    --no-acl) with_acl=false; shift ;;
    --dry-run) dry_run=true; shift ;;
    *) usage ${text(scriptMessages.unknownOption())} "$1" ;;
  esac
done
if [ -n "$values" ]; then
  case "$values" in */*) ;; *) values="./$values" ;; esac
  set -a
  . "$values"
  set +a
fi
if [ -z "$namesrv" ]; then
  [ "$dry_run" = true ] || usage ${text(scriptMessages.nameServerMissing())}
  namesrv=HOST:PORT
fi
`;

const functions = (text: ScriptText): string => `checking=true
missing=0
failed=0
state="$(mktemp -d)"
trap 'rm -rf "$state"' EXIT

lacks() { say "$@"; missing=$((missing + 1)); }
wrong() { say "$@"; failed=$((failed + 1)); }

# Prints a command instead of running it.
show() { printf '%q ' "$mqadmin" "$@"; echo; }

# mqadmin ends with 0 whatever happens: what it prints tells.
succeeds() {
  output="$("$mqadmin" "$@" 2>&1)" || return 1
  case "$output" in *'[error]'*|*'Exception: '*) return 1 ;; *' success'*) return 0 ;; *) return 1 ;; esac
}

reason() { grep -m 1 -o -e 'DESC: .*' -e '\\[error\\].*' <<<"$output" || tail -n 3 <<<"$output"; }

create() { # WHAT COMMAND...
  local what="$1"
  shift
  if succeeds "$@"; then say ${text(scriptMessages.created())} "$what"; else wrong ${text(scriptMessages.failed())} "$what" "$(reason)"; fi
}

# Topics and groups that are there, one a line: topic NAME TYPE, group NAME ORDERLY RETRIES.
read_state() {
  if ! succeeds exportMetadata -n "$namesrv" -c "$cluster" -f "$state"; then
    say ${text(scriptMessages.stateUnknown())} "$(reason)"
    say ${text(scriptMessages.nothingCreated())}
    exit 1
  fi
  awk -F'"' '
    /^\\t"topicConfigTable":/ { part = "topic" }
    /^\\t"subscriptionGroupTable":/ { part = "group" }
    /^\\t\\t"/ { name = $2; type = "-"; orderly = "false" }
    /^\\t\\t\\t\\t"\\+?message\\.type":/ { type = $4 }
    /^\\t\\t\\t"consumeMessageOrderly":/ { orderly = ($3 ~ /true/) ? "true" : "false" }
    /^\\t\\t\\t"retryMaxTimes":/ { retries = $3; gsub(/[^0-9-]/, "", retries) }
    /^\\t\\t}/ { if (part == "topic") print "topic", name, type; else if (part == "group") print "group", name, orderly, retries }
  ' "$state/metadata.json" >"$state/there"
}

there() { KIND="$1" NAME="$2" awk '$1 == ENVIRON["KIND"] && $2 == ENVIRON["NAME"] { print $3 ($4 == "" ? "" : " " $4); exit }' "$state/there"; }

compare() { # WHAT IS WANTED
  if [ "$2" = "$3" ]; then say ${text(scriptMessages.there())} "$1"; else wrong ${text(scriptMessages.differs())} "$1" "$2" "$3"; fi
}

topic() { # NAME TYPE VARIABLE
  local type="$2" order=false is
  if [ "$checking" = true ]; then
    case "$type" in NORMAL|FIFO|DELAY|TRANSACTION) ;; *) lacks ${text(scriptMessages.missingValue())} "$3" "$1" 'NORMAL FIFO DELAY TRANSACTION' ;; esac
    return 0
  fi
  [ "$type" != FIFO ] || order=true
  set -- "$1" updateTopic -t "$1" -n "$namesrv" -c "$cluster" -a "+message.type=\${type:-$3}" -o "$order"
  if [ "$dry_run" = true ]; then show "\${@:2}"; return 0; fi
  is="$(there topic "$1")"
  if [ -z "$is" ]; then create "topic $1" "\${@:2}"; else compare "topic $1" "$is" "$type"; fi
}

group() { # NAME ORDER VARIABLE RETRIES
  local order="$2" orderly=false is
  if [ "$checking" = true ]; then
    case "$order" in Concurrently|Orderly) ;; *) lacks ${text(scriptMessages.missingValue())} "$3" "$1" 'Concurrently Orderly' ;; esac
    return 0
  fi
  [ "$order" != Orderly ] || orderly=true
  [ -n "$order" ] || orderly="$3"
  if [ "$dry_run" = true ]; then show updateSubGroup -g "$1" -n "$namesrv" -c "$cluster" -o "$orderly" -r "$4"; return 0; fi
  is="$(there group "$1")"
  if [ -z "$is" ]; then create "group $1" updateSubGroup -g "$1" -n "$namesrv" -c "$cluster" -o "$orderly" -r "$4"; else compare "group $1 (orderly, retries)" "$is" "$orderly $4"; fi
}

user() { # NAME PASSWORD_VARIABLE
  local password="\${!2:-}"
  [ "$with_acl" = true ] || return 0
  if [ "$checking" = true ]; then
    [ -n "$password" ] || lacks ${text(scriptMessages.missingPassword())} "$2" "$1"
    return 0
  fi
  if [ "$dry_run" = true ]; then show createUser -u "$1" -n "$namesrv" -c "$cluster" -p '***' -t Normal; return 0; fi
  # Prints passwords, so nothing of it is shown.
  if "$mqadmin" getUser -n "$namesrv" -c "$cluster" -u "$1" 2>/dev/null | grep -q -e "^$1[[:space:]]"; then
    say ${text(scriptMessages.there())} "user $1"
  else
    create "user $1" createUser -u "$1" -n "$namesrv" -c "$cluster" -p "$password" -t Normal
  fi
  "$mqadmin" getAcl -n "$namesrv" -c "$cluster" -s "User:$1" >"$state/acl" 2>/dev/null || true
}

# What a user may do with a resource, as DECISION ACTIONS.
allowed() {
  RESOURCE="$1" awk '$3 == ENVIRON["RESOURCE"] && match($0, /\\[[^]]*\\]/) {
    actions = substr($0, RSTART + 1, RLENGTH - 2); gsub(/ /, "", actions); print $NF, actions; exit
  }' "$state/acl"
}

acl() { # USER ACTIONS RESOURCE...
  local user="$1" actions="$2" resource is have both new=
  if [ "$with_acl" != true ] || [ "$checking" = true ]; then return 0; fi
  shift 2
  for resource in "$@"; do
    if [ "$dry_run" = true ]; then is=; else is="$(allowed "$resource")"; fi
    have="\${is#* }"
    both=
    case ",$actions," in *,Pub,*) both=Pub ;; *) case ",$have," in *,Pub,*) both=Pub ;; esac ;; esac
    case ",$actions,$have," in *,Sub,*) both="\${both:+$both,}Sub" ;; esac
    case "$is" in
      '') new="\${new:+$new,}$resource" ;;
      "Allow $actions") say ${text(scriptMessages.there())} "$user $resource $actions" ;;
      'Allow '*)
        if [ "$have" = "$both" ]; then
          say ${text(scriptMessages.more())} "$user $resource" "$have" "$actions"
        else
          create "$user $resource $both" updateAcl -s "User:$user" -n "$namesrv" -c "$cluster" -r "$resource" -a "$both" -d Allow
        fi ;;
      *) wrong ${text(scriptMessages.differs())} "$user $resource" "$is" "Allow $actions" ;;
    esac
  done
  [ -n "$new" ] || return 0
  set -- createAcl -s "User:$user" -n "$namesrv" -c "$cluster" -r "$new" -a "$actions" -d Allow
  if [ "$dry_run" = true ]; then show "$@"; else create "$user $new $actions" "$@"; fi
}
`;

export const all = (commands: readonly string[]): string => `all() {\n${[':', ...commands].map((command) => `  ${command}\n`).join('')}}\n`;

const tail = (text: ScriptText): string => `all
if [ "$missing" -gt 0 ] && [ "$dry_run" = false ]; then usage ${text(scriptMessages.nothingCreated())}; fi
checking=false
[ "$dry_run" = true ] || read_state
all
[ "$failed" -eq 0 ] || { say ${text(scriptMessages.failures())} "$failed"; exit 1; }
`;
