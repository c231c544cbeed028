import { languageSupport, type Product } from '../server/engine/product.js';
import { configurationAdapter, configurationEntries } from '../server/languages/configuration/index.js';
import { createHclAdapter, hclEntries } from '../server/languages/hcl/index.js';
import { shellAdapter, shellEntries, type ShellFile } from '../server/languages/shell/index.js';
import { sqlAdapter, sqlEntries } from '../server/languages/sql/index.js';
import { gradleBuildTool } from '../server/languages/gradle/index.js';
import { createJavaAdapter } from '../server/languages/java/index.js';
import { javaTextConstants } from '../server/languages/java/text-constants.js';
import { mavenBuildTool } from '../server/languages/maven/index.js';
import { npmBuildTool } from '../server/languages/npm/index.js';
import { typescriptAdapter } from '../server/languages/typescript/index.js';
import { scriptTextConstants } from '../server/languages/typescript/text-constants.js';
import { xmlAdapter, xmlEntries } from '../server/languages/xml/index.js';
import { controlPlaneApi } from './checks/control-plane-api/rule.js';
import { flinkConnector } from './checks/flink-connector/rule.js';
import { globalMessageRouting } from './checks/global-message-routing/rule.js';
import { ramPolicy } from './checks/ram-policy/rule.js';
import { typeConflict } from './checks/type-conflict/rule.js';
import { delayOverflow } from './checks/delay-overflow/rule.js';
import { delayTooLong } from './checks/delay-too-long/rule.js';
import { delayUnbounded } from './checks/delay-unbounded/rule.js';
import { endpointIp } from './checks/endpoint-ip/rule.js';
import { endpointScheme } from './checks/endpoint-scheme/rule.js';
import { firstStartOffset } from './checks/first-start-offset/rule.js';
import { groupOrderMix } from './checks/group-order-mix/rule.js';
import { groupProtocolMix } from './checks/group-protocol-mix/rule.js';
import { groupType } from './checks/group-type/rule.js';
import { hardcodedCredentials } from './checks/hardcoded-credentials/rule.js';
import { httpTimerLimitRule } from './checks/http-timer-limit/rule.js';
import { instanceIdSet } from './checks/instance-id-set/rule.js';
import { legacyDependency } from './checks/legacy-dependency/rule.js';
import { legacyEndpoint } from './checks/legacy-endpoint/rule.js';
import { messageLimits } from './checks/message-limits/rule.js';
import { mixedMessageTypes } from './checks/mixed-message-types/rule.js';
import { nameLimits } from './checks/name-limits/rule.js';
import { onsHttpSdk } from './checks/ons-http-sdk/rule.js';
import { onsTcpSdk } from './checks/ons-tcp-sdk/rule.js';
import { onsTcpV2Sdk } from './checks/ons-tcp-v2-sdk/rule.js';
import { ramCredentials } from './checks/ram-credentials/rule.js';
import { remotingSdk } from './checks/remoting-sdk/rule.js';
import { retrySettingsMoved } from './checks/retry-settings-moved/rule.js';
import { serverlessNamespace } from './checks/serverless-namespace/rule.js';
import { shortLivedClient } from './checks/short-lived-client/rule.js';
import { subscriptionMismatch } from './checks/subscription-mismatch/rule.js';
import { unsupportedInGrpc } from './checks/unsupported-in-grpc/rule.js';
import { targetOf } from './knowledge/editions.js';
import { aliOnsLibrary, aliOnsNode } from './sdks/ali-ons/index.js';
import { grpcJava, grpcLibrary } from './sdks/grpc-5/java/index.js';
import { grpcSpringJava, grpcSpringLibrary } from './sdks/grpc-5/spring/index.js';
import { grpcNode, grpcNodeLibrary } from './sdks/grpc-5/node/index.js';
import { configurationControlPlane, configurationTexts } from './sdks/control-plane/configuration.js';
import { commandContents } from './sdks/control-plane/command-texts.js';
import { javaEmbeddedTexts, onsApiJava } from './sdks/control-plane/java/index.js';
import { scriptEmbeddedTexts } from './sdks/control-plane/script-texts.js';
import { shellCommands, shellTexts } from './sdks/control-plane/shell.js';
import { flinkSql } from './sdks/control-plane/sql.js';
import { isMessagingType, onsTerraform, terraformCommands, terraformConfiguration } from './sdks/control-plane/terraform/index.js';
import { onsApiNode } from './sdks/control-plane/node/index.js';
import { configuredAccessKeys } from './sdks/legacy-values/access-keys.js';
import { fetchedLibraries } from './sdks/legacy-values/fetched-libraries.js';
import { legacyValues } from './sdks/legacy-values/front-end.js';
import { onsHttpJava, onsHttpLibrary as httpJavaLibrary } from './sdks/ons-http/java/index.js';
import { onsHttpLibraries } from './sdks/ons-http/libraries.js';
import { onsHttpLibrary as httpNodeLibrary, onsHttpNode } from './sdks/ons-http/node/index.js';
import { springConfiguration } from './sdks/rocketmq-spring/configuration/index.js';
import { remoting3Java, remoting3Library, remotingJava, remotingLibrary } from './sdks/remoting/java/index.js';
import { remotingVersions } from './sdks/remoting/versions.js';
import { rocketmqSpringJava, springLibrary, springMessaging } from './sdks/rocketmq-spring/java/index.js';
import { springVersions } from './sdks/rocketmq-spring/versions.js';
import { springBeans } from './sdks/spring-beans/index.js';
import { onsTcpJava, onsTcpLibrary } from './sdks/ons-tcp/java/index.js';
import { onsTcpVersions } from './sdks/ons-tcp/versions.js';
import { onsHttpToRocketmqClientJava } from './targets/rocketmq-client-java/index.js';
import { rosToRocketmq5 } from './targets/ros/index.js';
import { onsToRocketmqTerraform } from './targets/terraform/index.js';
import { onsHttpToRocketmqClientNodejs } from './targets/rocketmq-client-nodejs/index.js';

/** Everything that is known, in one place: a new SDK, language, build tool or rule is one line here. */
export const product: Product = {
  languages: [
    languageSupport({
      adapter: createJavaAdapter([
        httpJavaLibrary,
        onsTcpLibrary,
        remotingLibrary,
        remoting3Library,
        grpcLibrary,
        grpcSpringLibrary,
        springLibrary,
        springMessaging,
      ]),
      frontEnds: [
        onsHttpJava,
        onsTcpJava,
        remotingJava,
        remoting3Java,
        grpcJava,
        grpcSpringJava,
        rocketmqSpringJava,
        legacyValues(javaTextConstants),
        onsApiJava,
        javaEmbeddedTexts,
      ],
      backEnds: [onsHttpToRocketmqClientJava],
    }),
    languageSupport({
      adapter: typescriptAdapter([httpNodeLibrary, aliOnsLibrary, grpcNodeLibrary]),
      frontEnds: [onsHttpNode, aliOnsNode, grpcNode, legacyValues(scriptTextConstants), onsApiNode, scriptEmbeddedTexts],
      backEnds: [onsHttpToRocketmqClientNodejs],
    }),
    languageSupport({
      adapter: configurationAdapter,
      frontEnds: [
        legacyValues(configurationEntries),
        configuredAccessKeys(configurationEntries),
        ...springConfiguration,
        configurationControlPlane,
        configurationTexts,
        fetchedLibraries(commandContents),
      ],
      backEnds: [rosToRocketmq5],
    }),
    languageSupport({
      adapter: xmlAdapter,
      frontEnds: [...springBeans, legacyValues(xmlEntries), configuredAccessKeys(xmlEntries)],
      backEnds: [],
    }),
    languageSupport({
      adapter: createHclAdapter(isMessagingType),
      frontEnds: [onsTerraform, terraformCommands, terraformConfiguration, legacyValues(hclEntries), configuredAccessKeys(hclEntries)],
      backEnds: [onsToRocketmqTerraform],
    }),
    languageSupport({
      adapter: shellAdapter,
      frontEnds: [
        shellCommands,
        shellTexts,
        legacyValues(shellEntries),
        configuredAccessKeys(shellEntries),
        fetchedLibraries((file: ShellFile) => [file]),
      ],
      backEnds: [],
    }),
    languageSupport({
      adapter: sqlAdapter,
      frontEnds: [flinkSql, legacyValues(sqlEntries), configuredAccessKeys(sqlEntries)],
      backEnds: [],
    }),
  ],
  buildTools: [mavenBuildTool, gradleBuildTool, npmBuildTool],
  libraries: onsHttpLibraries,
  targetOf,
  familyVersions: [...onsTcpVersions, ...remotingVersions, ...springVersions],
  rules: [
    onsHttpSdk,
    legacyDependency,
    legacyEndpoint,
    hardcodedCredentials,
    ramCredentials,
    delayTooLong,
    delayUnbounded,
    delayOverflow,
    httpTimerLimitRule,
    mixedMessageTypes,
    nameLimits,
    messageLimits,
    onsTcpV2Sdk,
    onsTcpSdk,
    remotingSdk,
    unsupportedInGrpc,
    groupProtocolMix,
    groupOrderMix,
    groupType,
    subscriptionMismatch,
    firstStartOffset,
    retrySettingsMoved,
    shortLivedClient,
    endpointScheme,
    endpointIp,
    instanceIdSet,
    serverlessNamespace,
    controlPlaneApi,
    ramPolicy,
    typeConflict,
    globalMessageRouting,
    flinkConnector,
  ],
};
