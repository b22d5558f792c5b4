process-title = Une petite enquête
