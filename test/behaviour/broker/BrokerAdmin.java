import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.rocketmq.acl.common.AclClientRPCHook;
import org.apache.rocketmq.acl.common.SessionCredentials;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.remoting.protocol.body.AclInfo;
import org.apache.rocketmq.remoting.protocol.body.UserInfo;
import org.apache.rocketmq.remoting.protocol.subscription.GroupRetryPolicy;
import org.apache.rocketmq.remoting.protocol.subscription.SubscriptionGroupConfig;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/**
 * Administers a test broker in one JVM: a command a line on standard input, `ok` or `error TEXT` a line on standard output.
 *
 * <pre>
 * topic NAME NORMAL|FIFO|DELAY|TRANSACTION
 * group NAME Concurrently|Orderly MAX_RETRIES
 * user NAME PASSWORD
 * acl USER Topic:NAME|Group:NAME Pub,Sub
 * </pre>
 */
public class BrokerAdmin {
    public static void main(String[] args) throws Exception {
        String nameServer = args[0];
        String broker = args[1];
        DefaultMQAdminExt admin = args.length > 3
                ? new DefaultMQAdminExt(new AclClientRPCHook(new SessionCredentials(args[2], args[3])))
                : new DefaultMQAdminExt();
        admin.setNamesrvAddr(nameServer);
        admin.setInstanceName("test-admin");
        admin.start();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            try {
                execute(admin, broker, line.split(" "));
                System.out.println("ok");
            } catch (Exception e) {
                System.out.println("error " + String.valueOf(e.getMessage()).replace('\n', ' '));
            }
        }
        admin.shutdown();
        System.exit(0);
    }

    private static void execute(DefaultMQAdminExt admin, String broker, String[] words) throws Exception {
        switch (words[0]) {
            case "topic":
                TopicConfig topic = new TopicConfig(words[1]);
                topic.setReadQueueNums(4);
                topic.setWriteQueueNums(4);
                topic.setAttributes(Map.of("+message.type", words[2]));
                admin.createAndUpdateTopicConfig(broker, topic);
                awaitRoute(admin, words[1]);
                return;
            case "group":
                SubscriptionGroupConfig group = new SubscriptionGroupConfig();
                group.setGroupName(words[1]);
                group.setConsumeMessageOrderly(words[2].equals("Orderly"));
                group.setRetryMaxTimes(Integer.parseInt(words[3]));
                group.setGroupRetryPolicy(new GroupRetryPolicy());
                admin.createAndUpdateSubscriptionGroupConfig(broker, group);
                return;
            case "user":
                admin.createUser(broker, UserInfo.of(words[1], words[2], "Normal"));
                return;
            case "acl":
                List<String> actions = Arrays.asList(words[3].split(","));
                admin.createAcl(broker, AclInfo.of("User:" + words[1], Collections.singletonList(words[2]), actions, null, "Allow"));
                return;
            default:
                throw new IllegalArgumentException("unknown command " + words[0]);
        }
    }

    /** The broker tells the name server of a topic in its own time; clients that ask earlier are refused. */
    private static void awaitRoute(DefaultMQAdminExt admin, String topic) throws Exception {
        long deadline = System.currentTimeMillis() + 10_000;
        while (true) {
            try {
                admin.examineTopicRouteInfo(topic);
                return;
            } catch (Exception e) {
                if (System.currentTimeMillis() > deadline) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }
}
