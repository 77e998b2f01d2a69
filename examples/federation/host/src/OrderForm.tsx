import { Form, Input, Modal, Select } from "antd";
import { upperFirst } from "lodash-es";
import { type Order, saved, statuses } from "./orders";
import { useAppDispatch, useAppSelector } from "./store";

export interface OrderFormProps {
  /** The order to edit; null for a new one. */
  order: Order | null;
  onClose: () => void;
}

type Fields = Omit<Order, "id" | "pieces" | "price"> & { pieces: string; price: string };

const statusOptions = statuses.map((value) => ({ value, label: upperFirst(value) }));
const digits = { pattern: /^[1-9]\d*$/, message: "A whole number above zero" };

export function OrderForm({ order, onClose }: OrderFormProps) {
  const dispatch = useAppDispatch();
  const nextId = useAppSelector((state) => Math.max(...state.orders.list.map(({ id }) => id)) + 1);
  const [form] = Form.useForm<Fields>();

  function save(fields: Fields) {
    dispatch(
      saved({ ...fields, id: order?.id ?? nextId, pieces: Number(fields.pieces), price: Number(fields.price) }),
    );
    onClose();
  }

  return (
    <Modal
      open
      title={order ? `Order ${order.id}` : "New order"}
      okText="Save"
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={save}
        initialValues={order ? { ...order, pieces: String(order.pieces), price: String(order.price) } : { status: "open" }}
      >
        <Form.Item name="customer" label="Customer" rules={[{ required: true, message: "Who orders?" }]}>
          <Input />
        </Form.Item>
        <Form.Item name="city" label="City" rules={[{ required: true, message: "Where to?" }]}>
          <Input />
        </Form.Item>
        <Form.Item name="article" label="Article" rules={[{ required: true, message: "Which article?" }]}>
          <Input />
        </Form.Item>
        <Form.Item name="pieces" label="Pieces" rules={[{ required: true, message: "How many?" }, digits]}>
          <Input inputMode="numeric" />
        </Form.Item>
        <Form.Item name="price" label="Price per piece" rules={[{ required: true, message: "At what price?" }, digits]}>
          <Input inputMode="numeric" prefix="€" />
        </Form.Item>
        <Form.Item name="status" label="Status">
          <Select options={statusOptions} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
