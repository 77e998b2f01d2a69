import { DownloadOutlined, EditOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Card, Flex, Input, Table, type TableColumnsType, Tag } from "antd";
import { debounce, upperFirst } from "lodash-es";
import { useEffect, useMemo, useState } from "react";
import { OrderForm } from "../OrderForm";
import { filtered, type Order, selectVisibleOrders, type Status, worth } from "../orders";
import { useAppDispatch, useAppSelector } from "../store";

const statusColors: Record<Status, string> = { open: "blue", packed: "gold", shipped: "green", late: "red" };

export function OrdersPage() {
  const dispatch = useAppDispatch();
  const orders = useAppSelector(selectVisibleOrders);
  const [edited, setEdited] = useState<Order | "new" | null>(null);
  const [labels, setLabels] = useState<string[]>([]);
  const filter = useMemo(() => debounce((text: string) => dispatch(filtered(text)), 50), [dispatch]);
  useEffect(() => () => filter.cancel(), [filter]);

  async function printLabels() {
    const { range } = await import("lodash-es");
    setLabels(range(orders.length).map((index) => `${index + 1}/${orders.length} ${orders[index]?.city ?? ""}`));
  }

  const columns: TableColumnsType<Order> = [
    { title: "Order", dataIndex: "id", sorter: (a, b) => a.id - b.id },
    { title: "Customer", dataIndex: "customer" },
    { title: "City", dataIndex: "city" },
    { title: "Article", dataIndex: "article" },
    { title: "Pieces", dataIndex: "pieces", align: "right" },
    { title: "Worth", key: "worth", align: "right", render: (_, order) => `€ ${worth(order)}` },
    {
      title: "Status",
      dataIndex: "status",
      render: (status: Status) => <Tag color={statusColors[status]}>{upperFirst(status)}</Tag>,
    },
    {
      key: "edit",
      render: (_, order) => (
        <Button type="text" icon={<EditOutlined />} aria-label={`Edit ${order.id}`} onClick={() => setEdited(order)} />
      ),
    },
  ];

  return (
    <>
      <Flex align="center" justify="space-between">
        <h1>Orders</h1>
        <Flex gap="small">
          <Input placeholder="Customer or article" allowClear onChange={(event) => filter(event.target.value)} />
          <Button icon={<DownloadOutlined />} onClick={printLabels}>
            Labels
          </Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited("new")}>
            New order
          </Button>
        </Flex>
      </Flex>
      <Card>
        <Table rowKey="id" columns={columns} dataSource={orders} pagination={{ pageSize: 8 }} size="middle" />
      </Card>
      {labels.length > 0 && (
        <Card title="Labels">
          {labels.map((label) => (
            <Tag key={label}>{label}</Tag>
          ))}
        </Card>
      )}
      {edited && <OrderForm order={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
