import type { Locale } from '../../l10n/messages.js';
import { all } from './mqadmin.js';
import { shellWord } from './quoting.js';
import type { KitResources } from './resources.js';
import { choiceWords, scriptHead, scriptTexts, type ScriptText } from './script.js';
import { scriptMessages } from './script-messages.js';

/**
 * A script for the Alibaba Cloud CLI. Names and places of parameters:
 * https://github.com/aliyun/aliyun-openapi-meta/tree/master/metadatas/rocketmq
 */
export function openapiScript({ topics, groups, users }: KitResources, locale: Locale): string {
  const commands = [
    ...topics.map(({ name, type }) => `topic ${shellWord(name)} ${choiceWords(type)}`),
    ...groups.map(({ name, order, maxRetryTimes }) => `group ${shellWord(name)} ${choiceWords(order)} ${maxRetryTimes}`),
    ...users.flatMap(({ name, passwordVariable, grants }) => [
      `user ${shellWord(name)} ${passwordVariable}`,
      ...grants.map(
        ({ resourceType, resource, actions }) => `acl ${shellWord(name)} ${resourceType} ${shellWord(resource)} ${actions.join(',')}`,
      ),
    ]),
  ];
  const head = scriptHead(locale, [
    scriptMessages.openapiHead(),
    scriptMessages.again(),
    scriptMessages.valuesHead(),
    scriptMessages.exitHead(),
    '',
    '  ./openapi.sh --instance-id rmq-... --region cn-... [--aliyun PATH] [--values FILE] [--no-acl] [--dry-run]',
  ]);
  return [head, options(scriptTexts(locale)), functions(scriptTexts(locale)), all(commands), tail(scriptTexts(locale))].join('\n');
}

const options = (text: ScriptText): string => `
instance=
region=
aliyun=aliyun
values=
with_acl=true
dry_run=false

say() { local format="$1"; shift; printf -- "$format\\n" "$@" >&2; }
usage() { say "$@"; exit 2; }

while [ $# -gt 0 ]; do
  case "$1" in
    --instance-id|--region|--aliyun|--values) [ $# -gt 1 ] || usage ${text(scriptMessages.optionNeedsValue())} "$1" ;;
  esac
  case "$1" in
    --instance-id) instance="$2"; shift 2 ;;
    --region) region="$2"; shift 2 ;;
    --aliyun) aliyun="$2"; shift 2 ;;
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
if [ -z "$instance" ] || [ -z "$region" ]; then
  [ "$dry_run" = true ] || usage ${text(scriptMessages.instanceMissing())}
  instance="\${instance:-INSTANCE_ID}"
  region="\${region:-REGION}"
fi
`;

const functions = (text: ScriptText): string => `checking=true
missing=0
failed=0

lacks() { say "$@"; missing=$((missing + 1)); }
wrong() { say "$@"; failed=$((failed + 1)); }
json() { local text="\${1//\\\\/\\\\\\\\}"; printf '"%s"' "\${text//\\"/\\\\\\"}"; }
last_lines() { tail -n 3 <<<"$output"; }

# Whether something is there, with what the API says of it in $output: 0 there, 1 not there, 2 not known.
get() { # KEY API PARAMETER...
  local key="$1" code=0
  shift
  output="$("$aliyun" rocketmq "$@" --instanceId "$instance" --region "$region" 2>&1)" || code=$?
  if [ "$code" -eq 0 ]; then
    case "$output" in *"\\"$key\\""*) return 0 ;; *) return 1 ;; esac
  fi
  case "$output" in *NotFound*|*NotExist*|*'not exist'*|*'not found'*) return 1 ;; *) return 2 ;; esac
}

# The text of a key in $output, white space left out.
value() { tr -d '[:space:]' <<<"$output" | grep -o -m 1 -e "\\"$1\\":\\"[^\\"]*\\"" | head -n 1 | cut -d '"' -f 4 || true; }

create() { # WHAT BODY API PARAMETER...
  local what="$1" body="$2"
  shift 2
  if [ "$dry_run" = true ]; then
    printf '%q ' "$aliyun" rocketmq "$@" --instanceId "$instance" --region "$region" --header Content-Type=application/json --body "$body"
    echo
    return 0
  fi
  if output="$("$aliyun" rocketmq "$@" --instanceId "$instance" --region "$region" --header Content-Type=application/json --body "$body" 2>&1)"; then
    say ${text(scriptMessages.created())} "$what"
  else
    wrong ${text(scriptMessages.failed())} "$what" "$(last_lines)"
  fi
}

compare() { # WHAT IS WANTED
  if [ "$2" = "$3" ]; then say ${text(scriptMessages.there())} "$1"; else wrong ${text(scriptMessages.differs())} "$1" "$2" "$3"; fi
}

topic() { # NAME TYPE VARIABLE
  local type="\${2:-$3}" found=1
  if [ "$checking" = true ]; then
    case "$2" in NORMAL|FIFO|DELAY|TRANSACTION) ;; *) lacks ${text(scriptMessages.missingValue())} "$3" "$1" 'NORMAL FIFO DELAY TRANSACTION' ;; esac
    return 0
  fi
  if [ "$dry_run" = false ]; then found=0; get topicName GetTopic --topicName "$1" || found=$?; fi
  case "$found" in
    0) compare "topic $1" "$(value messageType)" "$type" ;;
    1) create "topic $1" "{\\"messageType\\":\\"$type\\"}" CreateTopic --topicName "$1" ;;
    *) wrong ${text(scriptMessages.failed())} "topic $1" "$(last_lines)" ;;
  esac
}

group() { # NAME ORDER VARIABLE RETRIES
  local order="\${2:-$3}" policy=DefaultRetryPolicy found=1
  if [ "$checking" = true ]; then
    case "$2" in Concurrently|Orderly) ;; *) lacks ${text(scriptMessages.missingValue())} "$3" "$1" 'Concurrently Orderly' ;; esac
    return 0
  fi
  [ "$order" != Orderly ] || policy=FixedRetryPolicy
  if [ "$dry_run" = false ]; then found=0; get consumerGroupId GetConsumerGroup --consumerGroupId "$1" || found=$?; fi
  case "$found" in
    0) compare "group $1" "$(value deliveryOrderType)" "$order" ;;
    1) create "group $1" "{\\"deliveryOrderType\\":\\"$order\\",\\"consumeRetryPolicy\\":{\\"retryPolicy\\":\\"$policy\\",\\"maxRetryTimes\\":$4}}" CreateConsumerGroup --consumerGroupId "$1" ;;
    *) wrong ${text(scriptMessages.failed())} "group $1" "$(last_lines)" ;;
  esac
}

user() { # NAME PASSWORD_VARIABLE
  local password="\${!2:-}" found=1
  [ "$with_acl" = true ] || return 0
  if [ "$checking" = true ]; then
    [ -n "$password" ] || lacks ${text(scriptMessages.missingPassword())} "$2" "$1"
    case "$password" in *[[:cntrl:]]*) lacks ${text(scriptMessages.oddPassword())} "$2" ;; esac
    return 0
  fi
  if [ "$dry_run" = true ]; then password='***'; else found=0; get username GetInstanceAccount --username "$1" || found=$?; fi
  case "$found" in
    0) say ${text(scriptMessages.there())} "user $1" ;;
    1) create "user $1" "{\\"username\\":$(json "$1"),\\"password\\":$(json "$password")}" CreateInstanceAccount ;;
    *) wrong ${text(scriptMessages.failed())} "user $1" "$(last_lines)" ;;
  esac
}

acl() { # USER TYPE RESOURCE ACTIONS
  local what="$1 $2:$3 $4" found=1 actions="\\"\${4//,/\\",\\"}\\"" action lacking=false is
  if [ "$with_acl" != true ] || [ "$checking" = true ]; then return 0; fi
  if [ "$dry_run" = false ]; then found=0; get resourceName GetInstanceAcl --username "$1" --resourceType "$2" --resourceName "$3" || found=$?; fi
  case "$found" in
    0)
      is="$(tr -d '[:space:]' <<<"$output")"
      case "$is" in *'"decision":"Deny"'*) wrong ${text(scriptMessages.differs())} "$1 $2:$3" Deny "Allow $4"; return 0 ;; esac
      is="$(grep -o -m 1 -e '"actions":\\[[^]]*\\]' <<<"$is" | head -n 1 || true)"
      for action in \${4//,/ }; do case "$is" in *"\\"$action\\""*) ;; *) lacking=true ;; esac; done
      if [ "$lacking" = true ]; then wrong ${text(scriptMessages.differs())} "$1 $2:$3" "$is" "$4"; else say ${text(scriptMessages.there())} "$what"; fi ;;
    1) create "$what" "{\\"resourceType\\":\\"$2\\",\\"resourceName\\":$(json "$3"),\\"actions\\":[$actions],\\"decision\\":\\"Allow\\"}" CreateInstanceAcl --username "$1" ;;
    *) wrong ${text(scriptMessages.failed())} "$what" "$(last_lines)" ;;
  esac
}
`;

const tail = (text: ScriptText): string => `all
if [ "$missing" -gt 0 ] && [ "$dry_run" = false ]; then usage ${text(scriptMessages.nothingCreated())}; fi
checking=false
all
[ "$failed" -eq 0 ] || { say ${text(scriptMessages.failures())} "$failed"; exit 1; }
`;
