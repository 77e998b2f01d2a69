import { Card } from "antd";
import { lazy, Suspense } from "react";

const StockWidget = lazy(() => import("./StockWidget"));

export function StockPage() {
  return (
    <>
      <h1>Stock</h1>
      <Suspense fallback={<Card loading />}>
        <StockWidget warehouse="North" />
      </Suspense>
    </>
  );
}
