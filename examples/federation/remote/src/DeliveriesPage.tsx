import { Button, Card, Table, type TableColumnsType, Tag, Typography } from "antd";
import { groupBy } from "lodash-es";
import { shallowEqual, useSelector } from "react-redux";
import { type Delivery, deliverySelectors, received, store } from "./store";

const columns: TableColumnsType<Delivery> = [
  { title: "Delivery", dataIndex: "id" },
  { title: "Supplier", dataIndex: "supplier" },
  { title: "Pallets", dataIndex: "pallets", align: "right" },
  {
    title: "State",
    key: "state",
    render: (_, delivery) =>
      delivery.received ? (
        <Tag color="green">Received</Tag>
      ) : (
        <Button size="small" onClick={() => store.dispatch(received(delivery.id))}>
          Receive {delivery.id}
        </Button>
      ),
  },
];

export function DeliveriesPage() {
  const deliveries = useSelector(deliverySelectors.selectAll, shallowEqual);
  const { true: arrived = [] } = groupBy(deliveries, "received");
  return (
    <Card title="Deliveries">
      <Typography.Paragraph>
        {arrived.length} of {deliveries.length} received
      </Typography.Paragraph>
      <Table rowKey="id" columns={columns} dataSource={deliveries} pagination={false} size="small" />
    </Card>
  );
}
