import { SaveOutlined } from "@ant-design/icons";
import { Button, Card, Form, Input, Select } from "antd";
import { applied, type Settings } from "../settings";
import { useAppDispatch, useAppSelector } from "../store";

const densities = [
  { value: false, label: "Comfortable" },
  { value: true, label: "Compact" },
];

export function SettingsPage() {
  const dispatch = useAppDispatch();
  const settings = useAppSelector((state) => state.settings);
  return (
    <>
      <h1>Settings</h1>
      <Card style={{ maxWidth: 480 }}>
        <Form<Settings> layout="vertical" initialValues={settings} onFinish={(fields) => dispatch(applied(fields))}>
          <Form.Item name="depot" label="Name of the depot" rules={[{ required: true, message: "A name, please" }]}>
            <Input />
          </Form.Item>
          <Form.Item name="compact" label="Density">
            <Select options={densities} />
          </Form.Item>
          <Button type="primary" htmlType="submit" icon={<SaveOutlined />}>
            Apply
          </Button>
        </Form>
      </Card>
    </>
  );
}
