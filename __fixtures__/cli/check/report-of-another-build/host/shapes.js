self.shapes = () => 1;

