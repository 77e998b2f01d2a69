import { CheckCircleOutlined, InboxOutlined, SearchOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Card, Input, Space, Statistic, Table, type TableColumnsType, Tag } from "antd";
import { clamp, debounce, groupBy, maxBy, meanBy, partition, sumBy } from "lodash-es";
import { useEffect, useMemo, useState } from "react";
import { type Article, articles, weeks } from "./articles";
import { LineChart } from "./LineChart";

export interface WidgetProps {
  warehouse: string;
}

const groupFilters = Object.keys(groupBy(articles, "group")).map((group) => ({ text: group, value: group }));
const coverage = ({ stock, minimum }: Article) => clamp(Math.round((stock / minimum) * 100), 0, 200);

const columns: TableColumnsType<Article> = [
  { title: "SKU", dataIndex: "sku" },
  { title: "Article", dataIndex: "name", sorter: (a, b) => a.name.localeCompare(b.name) },
  { title: "Group", dataIndex: "group", filters: groupFilters, onFilter: (group, article) => article.group === group },
  { title: "In stock", dataIndex: "stock", align: "right", sorter: (a, b) => a.stock - b.stock },
  { title: "Coverage", key: "coverage", align: "right", render: (_, article) => `${coverage(article)} %` },
  {
    title: "State",
    key: "state",
    render: (_, { stock, minimum }) =>
      stock < minimum ? (
        <Tag color="red" icon={<WarningOutlined />}>
          Reorder
        </Tag>
      ) : (
        <Tag color="green" icon={<CheckCircleOutlined />}>
          Enough
        </Tag>
      ),
  },
];

/** Stock of a warehouse: figures, a chart of what left it, and the articles. */
export default function Widget({ warehouse }: WidgetProps) {
  const [text, setText] = useState("");
  const [scarceOnly, setScarceOnly] = useState(false);
  const search = useMemo(() => debounce((value: string) => setText(value.toLowerCase()), 50), []);
  useEffect(() => () => search.cancel(), [search]);

  const [scarce, enough] = partition(articles, ({ stock, minimum }) => stock < minimum);
  const visible = (scarceOnly ? scarce : [...scarce, ...enough]).filter(({ name }) => name.toLowerCase().includes(text));
  const outflow = useMemo(() => weeks.map((_, week) => sumBy(articles, (article) => article.outflow[week] ?? 0)), []);

  return (
    <Card
      title={
        <Space>
          <InboxOutlined />
          {`Warehouse ${warehouse}`}
        </Space>
      }
      extra={
        <Space>
          <Input prefix={<SearchOutlined />} placeholder="Find an article" onChange={(event) => search(event.target.value)} />
          <Button onClick={() => setScarceOnly(!scarceOnly)}>{scarceOnly ? "All articles" : "Only scarce"}</Button>
        </Space>
      }
    >
      <Space size={48}>
        <Statistic title="Articles" value={articles.length} />
        <Statistic title="To reorder" value={scarce.length} />
        <Statistic title="Mean stock" value={meanBy(articles, "stock")} precision={1} />
        <Statistic title="Most in stock" value={maxBy(articles, "stock")?.name ?? "none"} />
      </Space>
      <LineChart title="Pieces out per week" labels={weeks} values={outflow} />
      <Table rowKey="sku" columns={columns} dataSource={visible} pagination={false} size="small" />
    </Card>
  );
}
