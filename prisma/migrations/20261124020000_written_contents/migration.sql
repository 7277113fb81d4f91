-- What was last written to a product, so that a text which Shopify keeps slightly differently is not written for ever.
ALTER TABLE "assignment" ADD COLUMN "payload_digest" TEXT;

-- What the font files of a draft draw, as they were measured.
ALTER TABLE "option_set" ADD COLUMN "font_files" JSONB NOT NULL DEFAULT '{}';
