-- Another installation of the same shop is told by its id, also when the uninstall in between has not reached us.
ALTER TABLE "shop" ADD COLUMN "installation_id" TEXT;
