Console.WriteLine("EncordPS sandbox");
