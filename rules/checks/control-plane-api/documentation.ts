import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const controlPlaneDocumentation: RuleDocumentation = {
  title: { en: 'The API that manages 4.x instances', 'zh-cn': '管理 4.x 实例的 API' },
  what: {
    en: `Uses of the API Ons 2019-02-14 and of what is built on it: \`com.aliyun:aliyun-java-sdk-ons\`, \`com.aliyun:ons20190214\` and requests that name an operation themselves in Java; \`@alicloud/pop-core\`, \`@alicloud/ons20190214\` in Node;
\`aliyun ons …\` in scripts, Makefiles, Dockerfiles and CI files; \`alicloud_ons_*\` in Terraform; \`ALIYUN::ROCKETMQ::*\` in templates of Resource Orchestration Service.`,
    'zh-cn': `使用 Ons 2019-02-14 API 及基于它的工具：Java 的 \`com.aliyun:aliyun-java-sdk-ons\`、\`com.aliyun:ons20190214\` 以及自行指定操作名的请求；Node 的 \`@alicloud/pop-core\`、\`@alicloud/ons20190214\`；
脚本、Makefile、Dockerfile 与 CI 文件中的 \`aliyun ons …\`；Terraform 的 \`alicloud_ons_*\`；ROS 模板中的 \`ALIYUN::ROCKETMQ::*\`。`,
  },
  why: {
    en: 'The API knows 4.x instances only. 5.x instances are managed by RocketMQ 2022-08-01: other names, other parameters, rights of their own (`rocketmq:…` in RAM). A program that creates topics or watches lag by the old API goes on doing so on the old instance, without an error.',
    'zh-cn':
      '该 API 只认识 4.x 实例。5.x 实例由 RocketMQ 2022-08-01 管理：名称、参数与权限（RAM 中的 `rocketmq:…`）都不同。仍用旧 API 创建 Topic 或监控堆积的程序会继续在旧实例上操作，且不会报错。',
  },
  how: {
    en: 'The message names the counterpart of each operation, by function; Alibaba Cloud publishes no table. Terraform resources and templates of Resource Orchestration Service are rewritten (see below). For SDKs exchange the library (`com.aliyun:rocketmq20220801`, `@alicloud/rocketmq20220801`), for the command line `aliyun rocketmq <operation>`.',
    'zh-cn':
      '提示中按功能给出每个操作的对等 API（阿里云未公布对照表）。Terraform 资源与 ROS 模板可以改写（见下）。SDK 请更换依赖（`com.aliyun:rocketmq20220801`、`@alicloud/rocketmq20220801`），命令行请使用 `aliyun rocketmq <API>`。',
  },
  safety: {
    en: `Terraform is rewritten as *suggested*, the resources of a module together with everything that refers to them. Terraform can't move state between resource types: the plan **destroys the 4.x resources and creates 5.x ones**, unless a \`removed\` block (Terraform 1.7) or
\`terraform state rm\` first lets go of the old ones and \`terraform import\` takes over topics and groups that exist already. What a 5.x instance needs and a 4.x one does not say (edition, specification, network, payment) becomes variables without values.
Data sources, resources in JSON syntax and attributes without a counterpart are left to a person.

Topics and groups in templates of Resource Orchestration Service (YAML and JSON) are rewritten as *suggested*, template by template, with what refers to their attributes. Instances, data sources, and topics of an instance that the same template makes are left to a person.`,
    'zh-cn': `Terraform 的改写级别为*建议*：一个模块中的资源与所有引用一并改写。Terraform 无法在不同资源类型之间迁移状态：计划会**销毁 4.x 资源并创建 5.x 资源**，除非先用 \`removed\` 块（Terraform 1.7）或 \`terraform state rm\` 放弃旧资源，并用 \`terraform import\` 接管已存在的 Topic 与 Group。
5.x 实例所需而 4.x 未写明的内容（系列、规格、网络、付费）会成为没有默认值的变量。数据源、JSON 语法的资源以及没有对等项的属性需人工处理。

ROS 模板（YAML 与 JSON）中的 Topic 与 Group 按模板改写，级别为*建议*，引用其属性之处一并修改。实例、数据源，以及属于同一模板中实例的 Topic 需人工处理。`,
  },
  sources: [
    'https://www.alibabacloud.com/help/doc-detail/144834.html',
    'https://github.com/aliyun/alibabacloud-python-sdk/blob/master/rocketmq-20220801/ChangeLog.md',
    'https://github.com/aliyun/terraform-provider-alicloud/tree/master/website/docs/r',
    'https://help.aliyun.com/zh/ros/developer-reference/rocketmq/',
  ],
};
