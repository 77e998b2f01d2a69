import { Button, Card, Table, type TableColumnsType, Tag } from "antd";
import { groupBy, sumBy } from "lodash-es";
import { shallowEqual, useSelector } from "react-redux";
import { type Delivery, received, type State, store, unloaded } from "./store";

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
  const deliveries = useSelector((state: State) => state.deliveries);
  const pallets = useSelector(selectPallets, shallowEqual);
  return (
    <Card title="Deliveries" extra={<Button onClick={() => store.dispatch(unloaded())}>Receive all</Button>}>
      <p>
        {pallets.received} pallets received, {pallets.expected} expected
      </p>
      <Table rowKey="id" columns={columns} dataSource={deliveries} pagination={false} size="small" />
    </Card>
  );
}

/** A fresh object each time, hence the shallow comparison. */
function selectPallets({ deliveries }: State) {
  const { true: arrived, false: awaited } = groupBy(deliveries, "received");
  return { received: sumBy(arrived, "pallets"), expected: sumBy(awaited, "pallets") };
}
