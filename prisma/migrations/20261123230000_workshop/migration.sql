-- AlterTable
ALTER TABLE "publication" ADD COLUMN "words" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "spot_price" (
    "shop" TEXT NOT NULL,
    "metal" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "minor_per_gram" DECIMAL(18,6) NOT NULL,
    "by" TEXT NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),

    CONSTRAINT "spot_price_pkey" PRIMARY KEY ("shop","metal","at")
);

-- CreateTable
CREATE TABLE "workshop" (
    "shop" TEXT NOT NULL,
    "spot_url" TEXT,
    "spot_paths" JSONB NOT NULL DEFAULT '{}',
    "spot_unit" TEXT NOT NULL DEFAULT 'ounce',
    "spot_guard_percent" INTEGER NOT NULL DEFAULT 10,
    "spot_fetched_at" TIMESTAMPTZ(3),
    "spot_failure" TEXT,
    "closed_weekdays" INTEGER NOT NULL DEFAULT 65,
    "closed_days" DATE[],
    "daily_capacity" INTEGER,
    "written" TEXT,
    "written_at" TIMESTAMPTZ(3),
    "write_failure" TEXT,
    "surcharge_product_id" TEXT,
    "surcharge_variants" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "workshop_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "choice_stock" (
    "shop" TEXT NOT NULL,
    "option_set_id" UUID NOT NULL,
    "field_id" TEXT NOT NULL,
    "choice_id" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "low_at" INTEGER NOT NULL DEFAULT 0,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "choice_stock_pkey" PRIMARY KEY ("shop","option_set_id","field_id","choice_id")
);

-- CreateTable
CREATE TABLE "stock_reservation" (
    "shop" TEXT NOT NULL,
    "line_item_id" TEXT NOT NULL,
    "option_set_id" UUID NOT NULL,
    "field_id" TEXT NOT NULL,
    "choice_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "stock_reservation_pkey" PRIMARY KEY ("shop","line_item_id","option_set_id","field_id","choice_id")
);

-- CreateTable
CREATE TABLE "upload" (
    "shop" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "content" BYTEA,
    "file_id" TEXT,
    "url" TEXT,
    "stored_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "line_item_id" TEXT,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("shop","reference")
);

-- CreateIndex
CREATE INDEX "stock_reservation_choice_idx" ON "stock_reservation"("shop", "option_set_id", "field_id", "choice_id");

-- CreateIndex
CREATE INDEX "upload_shop_at_idx" ON "upload"("shop", "at");

ALTER TABLE "spot_price" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "spot_price" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "workshop" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "workshop" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "choice_stock" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "choice_stock" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "stock_reservation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "stock_reservation" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "upload" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "upload" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
