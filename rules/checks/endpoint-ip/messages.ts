import { defineMessages } from '../../../server/l10n/messages.js';

export const ipMessages = defineMessages('endpoint-ip', {
  selfHosted: {
    en: '`{host}` is no address of Alibaba Cloud: this client talks to brokers of your own, and is left alone. If they move to ApsaraMQ 5.x, put the endpoint of the 5.x instance here.',
    'zh-cn': '`{host}` 不是阿里云的地址：该客户端访问自建集群，不作处理。如果要迁移到 ApsaraMQ 5.x，请在此处填写 5.x 实例的接入点。',
  },
  privateIp: {
    en: '`{host}` is an address of a private network. Brokers of your own are left alone; if a 5.x instance is meant, write the domain name of its VPC endpoint: its IP addresses change.',
    'zh-cn': '`{host}` 是内网 IP。自建集群不作处理；如果指的是 5.x 实例，请填写其 VPC 接入点的域名，因为 IP 地址会变化。',
  },
  publicIp: {
    en: '`{host}` is an IP address with the port of ApsaraMQ. 5.x instances are reached by their domain name only; the addresses behind it change. Write the endpoint as the console shows it.',
    'zh-cn': '`{host}` 是 IP 地址，端口为 ApsaraMQ 的端口。5.x 实例只能通过域名访问，域名对应的 IP 会变化。请填写控制台显示的接入点。',
  },
  otherIp: {
    en: '`{host}` is an IP address. Brokers of your own are left alone; a 5.x instance is reached by its domain name only.',
    'zh-cn': '`{host}` 是 IP 地址。自建集群不作处理；5.x 实例只能通过域名访问。',
  },
  reader: { en: 'This client reads it', 'zh-cn': '由此客户端读取' },
});
