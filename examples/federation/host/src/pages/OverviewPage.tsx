import { EuroOutlined, InboxOutlined, ShoppingCartOutlined, TeamOutlined } from "@ant-design/icons";
import { Card, Statistic } from "antd";
import { upperFirst } from "lodash-es";
import { useMemo } from "react";
import { BarChart } from "../BarChart";
import { selectTotals, selectWorthByStatus } from "../orders";
import { useAppSelector } from "../store";

export function OverviewPage() {
  const totals = useAppSelector(selectTotals);
  const worthByStatus = useAppSelector(selectWorthByStatus);
  const labels = useMemo(() => worthByStatus.map(({ status }) => upperFirst(status)), [worthByStatus]);
  const values = useMemo(() => worthByStatus.map(({ worth }) => worth), [worthByStatus]);
  return (
    <>
      <h1>Overview</h1>
      <div className="tiles">
        <Card>
          <Statistic title="Orders" value={totals.orders} prefix={<ShoppingCartOutlined />} />
        </Card>
        <Card>
          <Statistic title="Customers" value={totals.customers} prefix={<TeamOutlined />} />
        </Card>
        <Card>
          <Statistic title="Pieces" value={totals.pieces} prefix={<InboxOutlined />} />
        </Card>
        <Card>
          <Statistic title="Turnover" value={totals.turnover} prefix={<EuroOutlined />} />
        </Card>
      </div>
      <Card title="Worth of orders by status">
        <BarChart title="Worth in euro" labels={labels} values={values} />
      </Card>
    </>
  );
}
