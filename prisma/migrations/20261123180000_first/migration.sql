-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT,
    "expires" TIMESTAMP(3),
    "accessToken" TEXT NOT NULL,
    "userId" BIGINT,
    "firstName" TEXT,
    "lastName" TEXT,
    "email" TEXT,
    "accountOwner" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "collaborator" BOOLEAN DEFAULT false,
    "emailVerified" BOOLEAN DEFAULT false,
    "refreshToken" TEXT,
    "refreshTokenExpires" TIMESTAMP(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop" (
    "shop" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "currency" TEXT NOT NULL DEFAULT '',
    "timezone" TEXT NOT NULL DEFAULT 'UTC',
    "installed_at" TIMESTAMPTZ(3) NOT NULL,
    "uninstalled_at" TIMESTAMPTZ(3),
    "guide_dismissed_at" TIMESTAMPTZ(3),
    "price_route" TEXT,
    "price_route_refusal" TEXT,
    "price_route_checked_at" TIMESTAMPTZ(3),
    "cart_transform_id" TEXT,
    "validation_id" TEXT,
    "swept_to" TIMESTAMPTZ(3),
    "swept_at" TIMESTAMPTZ(3),
    "next_commission_number" INTEGER NOT NULL DEFAULT 1001,

    CONSTRAINT "shop_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "shop" TEXT NOT NULL,
    "webhook_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "triggered_at" TIMESTAMPTZ(3),
    "api_version" TEXT,
    "body" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("shop","webhook_id")
);

-- CreateTable
CREATE TABLE "option_set" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "option_set_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "publication" (
    "shop" TEXT NOT NULL,
    "option_set_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "payload" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "stamp" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("shop","option_set_id","version")
);

-- CreateTable
CREATE TABLE "assignment" (
    "shop" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "option_set_id" UUID NOT NULL,
    "product_title" TEXT NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "published_version" INTEGER,
    "published_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("shop","product_id")
);

-- CreateTable
CREATE TABLE "commission" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "order_id" TEXT,
    "order_name" TEXT,
    "line_item_id" TEXT,
    "part" INTEGER NOT NULL DEFAULT 1,
    "quantity" INTEGER NOT NULL,
    "customer_id" TEXT,
    "product_id" TEXT,
    "variant_id" TEXT,
    "piece" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stage_since" TIMESTAMPTZ(3) NOT NULL,
    "held_from" TEXT,
    "due_on" DATE,
    "option_set_id" UUID,
    "option_set_version" INTEGER,
    "snapshot" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "commission_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "commission_event" (
    "shop" TEXT NOT NULL,
    "commission_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "commission_event_pkey" PRIMARY KEY ("shop","commission_id","sequence")
);

-- CreateTable
CREATE TABLE "difference" (
    "shop" TEXT NOT NULL,
    "commission_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" TEXT,

    CONSTRAINT "difference_pkey" PRIMARY KEY ("shop","commission_id","key")
);

-- CreateTable
CREATE TABLE "fulfilment_hold" (
    "shop" TEXT NOT NULL,
    "commission_id" UUID NOT NULL,
    "fulfillment_order_id" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "hold_id" TEXT,
    "placed_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "fulfilment_hold_pkey" PRIMARY KEY ("shop","commission_id","fulfillment_order_id")
);

-- CreateTable
CREATE TABLE "privacy_record" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "privacy_record_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE INDEX "session_shop_idx" ON "session"("shop");

-- CreateIndex
CREATE INDEX "webhook_delivery_shop_received_at_idx" ON "webhook_delivery"("shop", "received_at");

-- CreateIndex
CREATE INDEX "publication_shop_stamp_idx" ON "publication"("shop", "stamp");

-- CreateIndex
CREATE INDEX "assignment_shop_option_set_id_idx" ON "assignment"("shop", "option_set_id");

-- CreateIndex
CREATE INDEX "commission_shop_stage_stage_since_idx" ON "commission"("shop", "stage", "stage_since");

-- CreateIndex
CREATE INDEX "commission_shop_order_id_idx" ON "commission"("shop", "order_id");

-- CreateIndex
CREATE INDEX "commission_shop_opened_at_idx" ON "commission"("shop", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "commission_shop_number_key" ON "commission"("shop", "number");

-- CreateIndex
CREATE UNIQUE INDEX "commission_shop_line_item_id_part_key" ON "commission"("shop", "line_item_id", "part");

-- CreateIndex
CREATE INDEX "fulfilment_hold_shop_fulfillment_order_id_idx" ON "fulfilment_hold"("shop", "fulfillment_order_id");

-- CreateIndex
CREATE INDEX "privacy_record_shop_at_idx" ON "privacy_record"("shop", "at");

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_shop_option_set_id_fkey" FOREIGN KEY ("shop", "option_set_id") REFERENCES "option_set"("shop", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_shop_option_set_id_fkey" FOREIGN KEY ("shop", "option_set_id") REFERENCES "option_set"("shop", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commission_event" ADD CONSTRAINT "commission_event_shop_commission_id_fkey" FOREIGN KEY ("shop", "commission_id") REFERENCES "commission"("shop", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difference" ADD CONSTRAINT "difference_shop_commission_id_fkey" FOREIGN KEY ("shop", "commission_id") REFERENCES "commission"("shop", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fulfilment_hold" ADD CONSTRAINT "fulfilment_hold_shop_commission_id_fkey" FOREIGN KEY ("shop", "commission_id") REFERENCES "commission"("shop", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every statement on a tenant table names its shop first (`set_config('atelier.shop', …, true)`, done by inShop).
-- One that does not is refused by this check instead of finding nothing. Prisma's adapter splits migrations at every
-- semicolon, so that a function body cannot hold one: hence a domain that refuses rather than a RAISE.
CREATE DOMAIN named_shop AS text CONSTRAINT a_shop_was_named CHECK (coalesce(VALUE, '') <> '');

CREATE FUNCTION atelier_shop() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT current_setting('atelier.shop', true)::named_shop::text $$;

-- FORCE: the app owns its tables, and an owner passes by policies otherwise.
ALTER TABLE "shop" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "shop" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "webhook_delivery" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "webhook_delivery" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "option_set" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "option_set" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "publication" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "publication" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "assignment" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "commission" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "commission" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "commission_event" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "commission_event" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "difference" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "difference" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "fulfilment_hold" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "fulfilment_hold" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "privacy_record" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "privacy_record" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
