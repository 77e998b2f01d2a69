import { DatabaseOutlined, InboxOutlined } from "@ant-design/icons";
import { ConfigProvider, Menu } from "antd";
import { Route, Routes, useNavigate } from "react-router-dom";
import { DeliveriesPage } from "./DeliveriesPage";
import Widget from "./Widget";

const items = [
  { key: "/", label: "Stock", icon: <DatabaseOutlined /> },
  { key: "/deliveries", label: "Deliveries", icon: <InboxOutlined /> },
];

export function App() {
  const navigate = useNavigate();
  return (
    <ConfigProvider theme={{ token: { motion: false } }}>
      <main>
        <h1>Warehouse</h1>
        <Menu mode="horizontal" disabledOverflow defaultSelectedKeys={["/"]} items={items} onClick={({ key }) => navigate(key)} />
        <Routes>
          <Route path="/" element={<Widget warehouse="Central" />} />
          <Route path="/deliveries" element={<DeliveriesPage />} />
        </Routes>
      </main>
    </ConfigProvider>
  );
}
