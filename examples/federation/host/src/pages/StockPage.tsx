import { Card, Typography } from "antd";
import { lazy, Suspense } from "react";

const StockWidget = lazy(() => import("remote/Widget"));

export function StockPage() {
  return (
    <>
      <Typography.Title level={3}>Stock</Typography.Title>
      <Suspense fallback={<Card loading />}>
        <StockWidget warehouse="North" />
      </Suspense>
    </>
  );
}
