namespace EncordPS;
