import { DashboardOutlined, DatabaseOutlined, SettingOutlined, ShoppingCartOutlined } from "@ant-design/icons";
import { ConfigProvider, Layout } from "antd";
import type { ReactNode } from "react";
import { NavLink, Route, Routes } from "react-router-dom";
import { OrdersPage } from "./pages/OrdersPage";
import { OverviewPage } from "./pages/OverviewPage";
import { SettingsPage } from "./pages/SettingsPage";
import { StockPage } from "./pages/StockPage";
import { useAppSelector } from "./store";

interface Section {
  path: string;
  label: string;
  icon: ReactNode;
  page: ReactNode;
}

const sections: Section[] = [
  { path: "/", label: "Overview", icon: <DashboardOutlined />, page: <OverviewPage /> },
  { path: "/orders", label: "Orders", icon: <ShoppingCartOutlined />, page: <OrdersPage /> },
  { path: "/stock", label: "Stock", icon: <DatabaseOutlined />, page: <StockPage /> },
  { path: "/settings", label: "Settings", icon: <SettingOutlined />, page: <SettingsPage /> },
];

export function App() {
  const { depot, compact } = useAppSelector((state) => state.settings);
  return (
    <ConfigProvider componentSize={compact ? "small" : "middle"} theme={{ token: { motion: false } }}>
      <Layout style={{ minHeight: "100vh" }}>
        <Layout.Sider width={208}>
          <div className="brand">{depot}</div>
          <nav className="nav">
            {sections.map(({ path, label, icon }) => (
              <NavLink key={path} to={path} end>
                {icon}
                {label}
              </NavLink>
            ))}
          </nav>
        </Layout.Sider>
        <Layout.Content className="page">
          <Routes>
            {sections.map(({ path, page }) => (
              <Route key={path} path={path} element={page} />
            ))}
          </Routes>
        </Layout.Content>
      </Layout>
    </ConfigProvider>
  );
}
