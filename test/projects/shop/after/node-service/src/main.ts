import { createServer, type IncomingMessage } from 'node:http';
import { config } from './config.js';
import { publishCustomerEvent } from './customer-events.js';
import { publishSteps } from './inventory-steps.js';
import { runNotifications, stopNotifications } from './order-notifications.js';
import { remindToPay } from './reminders.js';

async function bodyOf(request: IncomingMessage): Promise<any> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

async function route(request: IncomingMessage): Promise<object> {
  const body = await bodyOf(request);
  switch (`${request.method} ${request.url}`) {
    case 'POST /customer-events':
      return { id: await publishCustomerEvent(body) };
    case 'POST /reminders':
      await remindToPay(body.orderId, body.afterMinutes);
      return {};
    case 'POST /inventory-steps':
      await publishSteps(body.orderId, body.steps);
      return {};
    default:
      throw new Error(`no such route: ${request.method} ${request.url}`);
  }
}

const server = createServer((request, response) => {
  route(request)
    .then((result) => response.writeHead(202).end(JSON.stringify(result)))
    .catch((error) => response.writeHead(500).end(String(error)));
}).listen(config.port);

const notifications = runNotifications();

process.once('SIGTERM', async () => {
  server.close();
  stopNotifications();
  await notifications;
  process.exit(0);
});
