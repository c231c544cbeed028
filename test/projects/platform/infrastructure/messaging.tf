resource "alicloud_ons_instance" "messages" {
  instance_name = "customer-messages"
}

resource "alicloud_ons_topic" "reminders" {
  instance_id  = alicloud_ons_instance.messages.id
  topic_name   = "customer-reminders"
  message_type = 0
}

resource "alicloud_ons_group" "reminders" {
  instance_id = alicloud_ons_instance.messages.id
  group_name  = "GID_reminders"
}
